<?php
// The authors of a post as the plugin Co-Authors Plus stores them, which Debian doesn't have.
add_action('init', fn () => register_taxonomy('author', 'post', ['public' => false, 'rewrite' => false]));
