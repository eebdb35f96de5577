<?php
// All addresses that WordPress may answer under the present setting, as JSON: those of published posts, by their id, and
// those of everything else. Posts of blocks are asked for their words; of their addresses every tenth is enough.
require __DIR__ . '/boot.php';
function path_with(string $url, string $slug, string $other): string {
	$at = strrpos($url, $slug);
	return $at === false ? $url : substr_replace($url, $other, $at, strlen($slug));
}
$posts = [];
foreach (get_posts(['numberposts' => -1, 'post_status' => 'publish', 'has_password' => false, 'orderby' => 'ID', 'order' => 'ASC', 'suppress_filters' => true]) as $post) {
	if (str_starts_with($post->post_title, 'Block ') && $post->ID % 10 !== 0) {
		$posts[] = ['id' => $post->ID, 'title' => $post->post_title, 'addresses' => (object) []];
		continue;
	}
	$link = get_permalink($post);
	$isPretty = !str_contains($link, '?');
	$bare = untrailingslashit($link);
	$of = ['permalink' => [$link], 'number' => [home_url("/?p=$post->ID"), home_url("/?p=$post->ID&utm_source=mail"), home_url("/index.php?p=$post->ID")], 'guid' => [$post->guid]];
	$of['campaign'] = [$link . ($isPretty ? '?' : '&') . 'utm_source=mail&fbclid=x', $link . ($isPretty ? '?' : '&') . 'replytocom=5'];
	$of['feed'] = [get_post_comments_feed_link($post->ID)];
	$of['embed'] = [get_post_embed_url($post)];
	$of['page'] = [$isPretty ? "$bare/2/" : "$link&page=2", $isPretty ? "$bare/page/2/" : "$link&paged=2", $isPretty ? "$bare/comment-page-1/" : "$link&cpage=1"];
	if ($isPretty) {
		$of['slash'] = [$bare === $link ? "$link/" : $bare];
		$of['capitals'] = [home_url() . strtoupper(substr($link, strlen(home_url())))];
		$of['guess'] = [home_url("/$post->post_name/")];
		$paths = array_map(fn ($id) => home_url('/' . get_category_parents($id, false, '/', true)), wp_get_post_categories($post->ID));
		usort($paths, fn ($one, $other) => strlen($other) - strlen($one));
		$written = current(array_filter($paths, fn ($path) => str_starts_with($link, $path)));
		foreach ($paths as $path) if ($written && $path !== $written) $of['other category'][] = $path . substr($link, strlen($written));
		$of['amp'] = ["$bare/amp/"];
	}
	$before = get_post_meta($post->ID, '_wp_old_slug');
	if ($isPretty) {
		foreach ($before as $old) $of['old slug'][] = path_with($link, $post->post_name, $old);
		$now = get_the_date('/Y/m/d/', $post);
		foreach (get_post_meta($post->ID, '_wp_old_date') as $old) {
			[$day, $days] = [str_replace('-', '/', $old), substr($now, 1, -1)];
			$moved = str_contains($link, $days) ? str_replace($days, $day, $link) : str_replace(substr($days, 0, 7), substr($day, 0, 7), $link);
			if ($moved !== $link) $of['old date'][] = $moved;
		}
	}
	foreach (get_attached_media('', $post->ID) as $file) {
		$of['attachment'][] = get_attachment_link($file);
		$of['attachment'][] = home_url("/?attachment_id=$file->ID");
	}
	$posts[] = ['id' => $post->ID, 'title' => html_entity_decode(get_the_title($post), ENT_QUOTES | ENT_HTML5), 'addresses' => $of];
}
$dates = [];
$others = ['page' => array_map('get_permalink', get_pages())];
foreach (['category', 'post_tag'] as $taxonomy) foreach (get_terms(['taxonomy' => $taxonomy]) as $term) {
	$others[$taxonomy][] = get_term_link($term);
	$others["$taxonomy feed"][] = get_term_feed_link($term->term_id, $taxonomy);
}
foreach (get_users(['has_published_posts' => ['post']]) as $user) {
	$others['author'][] = get_author_posts_url($user->ID);
	$others['author feed'][] = get_author_feed_link($user->ID);
}
foreach (array_unique(array_map(fn ($post) => get_the_date('Y-m-d', $post['id']), $posts)) as $day) {
	[$year, $month, $date] = explode('-', $day);
	array_push($dates, get_year_link($year), get_month_link($year, $month), get_day_link($year, $month, $date));
}
$others['date'] = array_values(array_unique($dates));
$others['feed'] = array_map('get_feed_link', ['rss2', 'atom', 'rdf']);
$others['comments feed'] = [get_feed_link('comments_rss2')];
$others['front'] = [home_url('/'), get_pagenum_link(2)];
$others['library alone'] = array_map('get_attachment_link', get_posts(['post_type' => 'attachment', 'numberposts' => -1, 'post_parent' => 0]));
echo json_encode(['posts' => $posts, 'others' => $others], JSON_UNESCAPED_SLASHES);
