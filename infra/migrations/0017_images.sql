CREATE TABLE `article_images` (
	`article_id` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`article_id`, `name`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_images_name` ON `article_images` (`name`);--> statement-breakpoint
CREATE TABLE `images` (
	`name` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`animated` integer DEFAULT false NOT NULL,
	`alt` text,
	`caption` text,
	`credit` text,
	`licence` text,
	`focus_x` integer DEFAULT 50 NOT NULL,
	`focus_y` integer DEFAULT 50 NOT NULL,
	`tone` integer,
	`original` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `images_latest` ON `images` (`created_at`,`name`);--> statement-breakpoint
CREATE INDEX `images_original` ON `images` (`original`) WHERE original IS NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `images` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `lead_image` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `without_image` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- The images of bodies, with those of galleries, in their order. `name` is that of a stored
-- image if the paper stores it: 32 characters, a dot, and three or four.
CREATE VIEW body_images AS
SELECT article_id, place, within, image ->> 'alt' AS alt,
  substr(image ->> 'url', instr(image ->> 'url', '/images/') + 8) AS name
FROM (
  SELECT article.id AS article_id, block.key AS place, 0 AS within, block.value AS image
  FROM articles article, json_each(article.body) block
  WHERE block.value ->> 'type' = 'image'
  UNION ALL
  SELECT article.id, block.key, image.key, image.value
  FROM articles article, json_each(article.body) block, json_each(block.value, '$.images') image
  WHERE block.value ->> 'type' = 'gallery'
)
WHERE instr(image ->> 'url', '/images/')
  AND length(image ->> 'url') - instr(image ->> 'url', '/images/') - 7 BETWEEN 36 AND 37;
--> statement-breakpoint
-- Insert an article's id to write what its page and fronts need of its images: SQLite has no procedures. Fronts show the
-- first that is no icon.
CREATE VIEW article_image_refreshes AS SELECT 0 AS article_id;
--> statement-breakpoint
CREATE TRIGGER article_image_refreshes_instead INSTEAD OF INSERT ON article_image_refreshes BEGIN
  UPDATE articles SET
    images = (
      SELECT iif(count(*) = 0, NULL, json_group_object(
        name, json_array(width, height, focus_x, focus_y, tone, animated, bytes)
      ))
      FROM article_images JOIN images USING (name) WHERE article_id = new.article_id
    ),
    lead_image = iif(without_image, NULL, (
      SELECT json_array(name, coalesce(body_images.alt, ''), width, height, focus_x, focus_y, tone, animated, bytes)
      FROM body_images JOIN images USING (name)
      WHERE article_id = new.article_id AND width >= 200 AND height >= 200
      ORDER BY place, within LIMIT 1
    ))
  WHERE id = new.article_id;
END;
--> statement-breakpoint
-- Insert an article's id to note which images its body shows.
CREATE VIEW article_image_notes AS SELECT 0 AS article_id;
--> statement-breakpoint
CREATE TRIGGER article_image_notes_instead INSTEAD OF INSERT ON article_image_notes BEGIN
  DELETE FROM article_images WHERE article_id = new.article_id;
  INSERT OR IGNORE INTO article_images (article_id, name)
  SELECT article_id, name FROM body_images WHERE article_id = new.article_id;
  INSERT INTO article_image_refreshes (article_id) VALUES (new.article_id);
END;
--> statement-breakpoint
-- Bodies without an image, which are most, cost a search for a word.
CREATE TRIGGER articles_after_insert_images AFTER INSERT ON articles WHEN instr(new.body, '/images/') BEGIN
  INSERT INTO article_image_notes (article_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_edit_images AFTER UPDATE OF body ON articles
WHEN old.body <> new.body AND (instr(old.body, '/images/') OR instr(new.body, '/images/')) BEGIN
  INSERT INTO article_image_notes (article_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_choice_of_image AFTER UPDATE OF without_image ON articles
WHEN old.without_image <> new.without_image BEGIN
  INSERT INTO article_image_refreshes (article_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER images_after_insert AFTER INSERT ON images BEGIN
  INSERT INTO article_image_refreshes (article_id) SELECT article_id FROM article_images WHERE name = new.name;
END;
--> statement-breakpoint
CREATE TRIGGER images_after_update AFTER UPDATE OF width, height, animated, focus_x, focus_y, tone ON images BEGIN
  INSERT INTO article_image_refreshes (article_id) SELECT article_id FROM article_images WHERE name = new.name;
END;
--> statement-breakpoint
CREATE TRIGGER images_after_delete AFTER DELETE ON images BEGIN
  INSERT INTO article_image_refreshes (article_id) SELECT article_id FROM article_images WHERE name = old.name;
END;
--> statement-breakpoint
-- Images that were copied before have no row until they are stored again; what shows them is known from now on.
INSERT INTO article_image_notes (article_id) SELECT id FROM articles WHERE instr(body, '/images/');
