<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<?php while (have_posts()) : the_post(); ?>
<article>
<h1><?php the_title(); ?></h1>
<div class="shown-content"><?php the_content(); ?></div>
<?php wp_link_pages(); ?>
</article>
<?php endwhile; ?>
<?php wp_footer(); ?>
</body>
</html>
