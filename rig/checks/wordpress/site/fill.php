<?php
// php fill.php POSTS: fills the blog by WordPress' own functions. The same argument gives the same posts.
require __DIR__ . '/boot.php';
foreach (['admin', 'file', 'image', 'media', 'taxonomy', 'post'] as $name) require_once ABSPATH . "wp-admin/includes/$name.php";
wp_set_current_user(1);
$count = (int) $argv[1];
$structures = ['', '/%year%/%monthnum%/%day%/%postname%/'];

function fail_if_error($result) {
	if (is_wp_error($result)) throw new Exception($result->get_error_message());
	return $result;
}

// Sizes are made of images wider than 300.
function draw_image(string $path, int $width, int $height, array $colour): void {
	$image = imagecreatetruecolor($width, $height);
	imagefill($image, 0, 0, imagecolorallocate($image, ...$colour));
	imagepng($image, $path);
	imagedestroy($image);
}

function add_file(string $name, callable $write, array $facts = [], int $parent = 0): array {
	$temporary = wp_tempnam($name);
	$write($temporary);
	$id = fail_if_error(media_handle_sideload(['name' => $name, 'tmp_name' => $temporary], $parent, null, $facts));
	$sizes = [];
	foreach (['medium', 'large', 'full'] as $size) $sizes[$size] = wp_get_attachment_image_src($id, $size)[0] ?? null;
	return ['id' => $id, 'url' => wp_get_attachment_url($id), 'sizes' => $sizes];
}

function add_post(array $facts): int {
	$date = gmdate('Y-m-d H:i:s', $facts['time']);
	unset($facts['time']);
	return fail_if_error(wp_insert_post(wp_slash($facts + ['post_status' => 'publish', 'post_author' => 1, 'post_date' => $date, 'post_date_gmt' => $date]), true));
}

function silence(string $path): void {
	file_put_contents($path, "RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x08\0data\0\x08\0\0" . str_repeat("\x80", 2048));
}

$png = fn (int $width, int $height, array $colour) => fn (string $path) => draw_image($path, $width, $height, $colour);
$bytes = fn (string $bytes) => fn (string $path) => file_put_contents($path, $bytes);
$mp4 = "\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat";
$files = [
	'image' => add_file('pier.png', $png(1200, 800, [180, 60, 40]), ['post_excerpt' => 'Librarycaption of the pier', 'post_title' => 'Pier']),
	'other' => add_file('Käi – two.png', $png(900, 600, [40, 60, 180]), ['post_excerpt' => 'Librarycaption of the quay', 'post_title' => 'Quay']),
	'sound' => add_file('bell.wav', 'silence', ['post_title' => 'Bellsound']),
	'film' => add_file('tide.mp4', $bytes($mp4), ['post_title' => 'Tidefilm']),
	'paper' => add_file('tide-tables.pdf', $bytes("%PDF-1.4\n%%EOF\n"), ['post_title' => 'Tidetables']),
];
update_post_meta($files['image']['id'], '_wp_attachment_image_alt', 'Libraryalt of the pier');

foreach (['nell' => 'Nell Harrow', 'tobin' => 'Tobin Sleet', 'ada' => 'Ada Quill'] as $login => $name) {
	$authors[$login] = fail_if_error(wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(), 'display_name' => $name, 'user_email' => "$login@packet.example", 'role' => 'author']));
	fail_if_error(wp_insert_term($login, 'author', ['slug' => "cap-$login"]));
}
foreach (['Harbour' => ['Ferries', 'Lighthouses'], 'Town' => ['Council'], 'Überland' => []] as $parent => $children) {
	$categories[] = $above = fail_if_error(wp_insert_term($parent, 'category', ['description' => "All about $parent"]))['term_id'];
	foreach ($children as $child) $categories[] = fail_if_error(wp_insert_term($child, 'category', ['parent' => $above]))['term_id'];
}

// A post for each block.
$shared = add_post(['post_type' => 'wp_block', 'post_title' => 'Shared', 'post_content' => get_comment_delimited_block_content('core/paragraph', [], '<p>Sharedword inside</p>'), 'time' => 1500000000]);
$contents = (require __DIR__ . '/blocks.php')($files, $shared);
$names = array_keys(WP_Block_Type_Registry::get_instance()->get_all_registered());
$blocks = $contents + array_fill_keys($names, null);
$time = gmmktime(8, 0, 0, 3, 1, 2015);
foreach ($blocks as $name => $content) {
	$content ??= get_comment_delimited_block_content('core/paragraph', [], '<p>Beside it</p>') . get_comment_delimited_block_content($name, [], '');
	$id = add_post(['post_title' => "Block $name", 'post_content' => $content, 'post_category' => [$categories[0]], 'time' => $time += 3600]);
	if ($name === 'core/post-featured-image') set_post_thumbnail($id, $files['image']['id']);
}

// A paper's archive.
$ids = [];
for ($number = 1; $number <= $count; $number++) {
	// Posts get their guid from the setting of the day that they are written on.
	$wp_rewrite->set_permalink_structure($structures[$number % 2]);
	$time = gmmktime(6 + $number % 14, $number % 60, 0, 1, 1, 2016) + (int) ($number * 8 * 365 * 86400 / max(1, $count));
	$title = ['Quay contract', 'Fähre fällt aus', 'Новый причал', 'Lamp & bell', '“Quoted” tide', '50% off moorings'][$number % 6] . " $number";
	$links = '';
	foreach ([1, 3, 7] as $form => $back) {
		if (!isset($ids[$number - $back])) continue;
		$to = $ids[$number - $back];
		$address = [get_permalink($to), home_url("/?p=$to"), wp_make_link_relative(get_permalink($to))][$form];
		$links .= ' See <a href="' . esc_url($address) . "\">story $to</a>.";
	}
	$id = add_post(['post_title' => $title, 'post_content' => "<!-- wp:paragraph --><p>Text of number $number.$links</p><!-- /wp:paragraph -->", 'post_category' => [$categories[$number % count($categories)], $categories[($number + 2) % count($categories)]], 'tags_input' => ['tide', "tag $number"], 'post_author' => array_values($authors)[$number % 3], 'comment_status' => 'open', 'time' => $time]);
	$ids[$number] = $id;
	$pair = array_keys($authors);
	wp_set_object_terms($id, $number % 2 ? ["cap-{$pair[$number % 3]}", "cap-{$pair[($number + 1) % 3]}"] : ["cap-{$pair[$number % 3]}"], 'author');
	$content = get_post($id)->post_content;
	if ($number % 5 === 0) {
		$pictures = [];
		foreach ([1, 2] as $each) $pictures[] = add_file("number-$number-$each.png", $png(400, 300, [$number % 250, 90 * $each, 120]), ['post_excerpt' => "Library caption $each of $number"], $id);
		$content .= $number % 2
			? "\n<!-- wp:shortcode -->[gallery]<!-- /wp:shortcode -->"
			: "\n<!-- wp:image {\"id\":{$pictures[0]['id']}} --><figure class=\"wp-block-image\"><a href=\"" . get_attachment_link($pictures[0]['id']) . "\"><img src=\"{$pictures[0]['sizes']['medium']}\" alt=\"Alt of $number\" class=\"wp-image-{$pictures[0]['id']}\"/></a><figcaption>Caption of $number</figcaption></figure><!-- /wp:image -->";
		set_post_thumbnail($id, $pictures[1]['id']);
	}
	if ($number % 7 === 0) $content .= "\n<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->\n<!-- wp:paragraph --><p>Second page of number $number.</p><!-- /wp:paragraph -->";
	wp_update_post(wp_slash(['ID' => $id, 'post_content' => $content]));
	// WordPress notes the short names and dates that a published post had.
	if ($number % 4 === 0) wp_update_post(['ID' => $id, 'post_name' => "renamed-$number"]);
	if ($number % 8 === 0) wp_update_post(['ID' => $id, 'post_name' => "renamed-again-$number"]);
	if ($number % 9 === 0) wp_update_post(['ID' => $id, 'post_date' => gmdate('Y-m-d H:i:s', $time + 40 * 86400), 'post_date_gmt' => gmdate('Y-m-d H:i:s', $time + 40 * 86400)]);
	if ($number % 10 === 0) wp_insert_comment(['comment_post_ID' => $id, 'comment_content' => "Comment on $number", 'comment_author' => 'A reader', 'comment_approved' => 1]);
}
stick_post($ids[1]);
foreach (['draft' => [], 'private' => [], 'publish' => ['post_password' => 'secret']] as $status => $facts) {
	add_post($facts + ['post_title' => "Not for readers: $status", 'post_content' => 'Hidden words', 'post_status' => $status, 'time' => 1600000000]);
}
$about = add_post(['post_type' => 'page', 'post_title' => 'About us', 'post_content' => 'Pageword', 'time' => 1600000000]);
add_post(['post_type' => 'page', 'post_title' => 'Masthead', 'post_parent' => $about, 'post_content' => 'Mastheadword', 'time' => 1600000000]);
// The one that wp_install made.
wp_delete_post(1, true);
