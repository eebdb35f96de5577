<?php
// For `php -S`: files of the library as they are, everything else by WordPress, as Apache's rewriting would have it.
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
if (str_starts_with($path, '/wp-content/uploads/') && is_file(getenv('WORDPRESS_FOLDER') . $path)) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = '/usr/share/wordpress/index.php';
unset($_SERVER['PATH_INFO']);
define('WP_USE_THEMES', true);
require __DIR__ . '/boot.php';
// Without pretty addresses there are no rules that would bring another path here.
if (get_option('permalink_structure') === '' && !in_array($path, ['/', '/index.php'], true)) {
	http_response_code(404);
	return;
}
wp();
require ABSPATH . WPINC . '/template-loader.php';
