CREATE TABLE `image_copies` (
	`article_id` integer NOT NULL,
	`url` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `url`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `image_copies_due` ON `image_copies` (`due_at`,`article_id`);--> statement-breakpoint
ALTER TABLE `feeds` ADD `copy_images` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- A copied poster of a film is an image that the article uses, too: it must not be deleted unnoticed. OR IGNORE says nothing
-- in a trigger that an upsert fires (https://sqlite.org/lang_createtrigger.html), so that UNION removes doubles here.
DROP TRIGGER article_image_notes_instead;
--> statement-breakpoint
CREATE TRIGGER article_image_notes_instead INSTEAD OF INSERT ON article_image_notes BEGIN
  DELETE FROM article_images WHERE article_id = new.article_id;
  INSERT INTO article_images (article_id, name)
  SELECT article_id, name FROM body_images WHERE article_id = new.article_id
  UNION
  SELECT new.article_id, substr(poster, instr(poster, '/images/') + 8)
  FROM (
    SELECT block.value ->> 'poster' AS poster FROM articles article, json_each(article.body) block
    WHERE article.id = new.article_id AND block.value ->> 'type' = 'video'
  )
  WHERE instr(poster, '/images/') AND length(poster) - instr(poster, '/images/') - 7 BETWEEN 36 AND 37;
  INSERT INTO article_image_refreshes (article_id) VALUES (new.article_id);
END;
--> statement-breakpoint
INSERT INTO article_image_notes (article_id)
SELECT id FROM articles WHERE instr(body, '/images/') AND instr(body, '"poster":"');
