<?php
// Loads Debian's WordPress, where it is installed, with settings of this check alone; Debian's own wp-config.php is not read.
define('ABSPATH', '/usr/share/wordpress/');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WORDPRESS_FOLDER') . '/socket');
define('WP_HOME', getenv('WORDPRESS_ADDRESS'));
define('WP_SITEURL', getenv('WORDPRESS_ADDRESS'));
define('WP_CONTENT_DIR', getenv('WORDPRESS_FOLDER') . '/wp-content');
define('WP_CONTENT_URL', getenv('WORDPRESS_ADDRESS') . '/wp-content');
define('WP_DEFAULT_THEME', 'plain');
// It asks nobody on the internet, and nobody by mail.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_AUTO_UPDATE_CORE', false);
function wp_mail() {
	return true;
}
if (PHP_SAPI === 'cli') {
	$_SERVER['HTTP_HOST'] = parse_url(WP_HOME, PHP_URL_HOST) . ':' . parse_url(WP_HOME, PHP_URL_PORT);
	$_SERVER['REQUEST_METHOD'] = 'GET';
	$_SERVER['REQUEST_URI'] = '/';
	$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
}
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
