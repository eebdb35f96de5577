<?php
// php set-permalinks.php STRUCTURE: the next request makes the rules anew.
require __DIR__ . '/boot.php';
update_option('permalink_structure', $argv[1]);
delete_option('rewrite_rules');
