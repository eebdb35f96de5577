<?php
define('WP_INSTALLING', true);
require __DIR__ . '/boot.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Selhythe Packet', 'editor', 'editor@packet.example', true, '', 'a password of this check');
