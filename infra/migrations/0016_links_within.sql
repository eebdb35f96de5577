CREATE TABLE `article_links` (
	`article_id` integer NOT NULL,
	`url` text NOT NULL,
	`address` text GENERATED ALWAYS AS (rtrim(substr(url, instr(url, '://') + 3, instr(url || '#', '#') - instr(url, '://') - 3), '/')) VIRTUAL,
	PRIMARY KEY(`article_id`, `url`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_links_address` ON `article_links` (`address`);--> statement-breakpoint
ALTER TABLE `articles` ADD `source_address` text GENERATED ALWAYS AS (rtrim(substr(source_url, instr(source_url, '://') + 3, instr(source_url || '#', '#') - instr(source_url, '://') - 3), '/')) VIRTUAL;--> statement-breakpoint
ALTER TABLE `articles` ADD `linked` text;--> statement-breakpoint
CREATE INDEX `articles_source_address` ON `articles` (`source_address`) WHERE source_address IS NOT NULL;--> statement-breakpoint
-- Insert an article's id to write which articles of this paper its body links to: SQLite has no procedures. Of articles
-- with one source the oldest counts.
CREATE VIEW article_link_refreshes AS SELECT 0 AS article_id;
--> statement-breakpoint
CREATE TRIGGER article_link_refreshes_instead INSTEAD OF INSERT ON article_link_refreshes BEGIN
  UPDATE articles SET linked = found.linked
  FROM (
    SELECT iif(count(*) = 0, NULL, json_group_object(url, json_array(slug, section_slug))) AS linked
    FROM article_links CROSS JOIN articles target ON target.id = (
      SELECT id FROM articles
      WHERE source_address = article_links.address AND status = 'published' AND id <> article_links.article_id
      ORDER BY id LIMIT 1
    )
    WHERE article_links.article_id = new.article_id
  ) found
  WHERE id = new.article_id AND articles.linked IS NOT found.linked;
END;
--> statement-breakpoint
-- An article that appears is linked to by those that came before it.
CREATE TRIGGER articles_after_insert_linked AFTER INSERT ON articles WHEN new.source_address IS NOT NULL BEGIN
  INSERT INTO article_link_refreshes (article_id)
  SELECT article_id FROM article_links WHERE address = new.source_address;
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_change_linked AFTER UPDATE OF slug, section_slug, status, source_url ON articles
WHEN old.slug <> new.slug OR old.section_slug <> new.section_slug OR old.status <> new.status
  OR old.source_address IS NOT new.source_address
BEGIN
  INSERT INTO article_link_refreshes (article_id)
  SELECT article_id FROM article_links WHERE address IN (old.source_address, new.source_address);
END;
--> statement-breakpoint
-- Insert an article's id to note what its body links to.
CREATE VIEW article_link_notes AS SELECT 0 AS article_id;
--> statement-breakpoint
CREATE TRIGGER article_link_notes_instead INSTEAD OF INSERT ON article_link_notes BEGIN
  DELETE FROM article_links WHERE article_id = new.article_id;
  INSERT INTO article_links (article_id, url)
  SELECT article.id, mark.value ->> 'url'
  FROM articles article, json_each(article.body) block, json_each(block.value, '$.marks') mark
  WHERE article.id = new.article_id AND mark.value ->> 'type' = 'link' AND mark.value ->> 'url' LIKE 'http%'
  UNION
  SELECT article.id, block.value ->> 'url' FROM articles article, json_each(article.body) block
  WHERE article.id = new.article_id AND block.value ->> 'type' = 'embed';
  INSERT INTO article_link_refreshes (article_id) VALUES (new.article_id);
END;
--> statement-breakpoint
-- Bodies without a link, which are most, cost a search for a word. The links of a body that is stored already are known
-- once it is imported or edited again.
CREATE TRIGGER articles_after_insert_links AFTER INSERT ON articles
WHEN instr(new.body, '"link"') OR instr(new.body, '"embed"') BEGIN
  INSERT INTO article_link_notes (article_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_edit_links AFTER UPDATE OF body ON articles
WHEN old.body <> new.body AND (
  instr(old.body, '"link"') OR instr(old.body, '"embed"') OR instr(new.body, '"link"') OR instr(new.body, '"embed"')
) BEGIN
  INSERT INTO article_link_notes (article_id) VALUES (new.id);
END;
