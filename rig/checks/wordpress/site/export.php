<?php
// Tools → Export → All content.
require __DIR__ . '/boot.php';
require_once ABSPATH . 'wp-admin/includes/export.php';
wp_set_current_user(1);
export_wp();
