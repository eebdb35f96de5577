CREATE TABLE `old_addresses` (
	`name` text NOT NULL,
	`url` text NOT NULL,
	`article_id` integer NOT NULL,
	`led_at` integer NOT NULL,
	`by_hand` integer DEFAULT false NOT NULL,
	`address` text GENERATED ALWAYS AS (rtrim(substr(url, instr(url, '://') + 3, instr(url || '#', '#') - instr(url, '://') - 3), '/')) VIRTUAL,
	PRIMARY KEY(`name`, `url`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `old_addresses_article` ON `old_addresses` (`article_id`,`name`);--> statement-breakpoint
CREATE INDEX `old_addresses_address` ON `old_addresses` (`address`) WHERE url <> '';--> statement-breakpoint
-- A link leads to the article that has or had its address, too. Of several the one whose source it is counts, then the
-- oldest.
DROP TRIGGER article_link_refreshes_instead;--> statement-breakpoint
CREATE TRIGGER article_link_refreshes_instead INSTEAD OF INSERT ON article_link_refreshes BEGIN
  UPDATE articles SET linked = found.linked
  FROM (
    SELECT iif(count(*) = 0, NULL, json_group_object(url, json_array(slug, section_slug))) AS linked
    FROM article_links CROSS JOIN articles target ON target.id = coalesce(
      (
        SELECT id FROM articles
        WHERE source_address = article_links.address AND status = 'published' AND id <> article_links.article_id
        ORDER BY id LIMIT 1
      ),
      (
        SELECT articles.id FROM old_addresses CROSS JOIN articles ON articles.id = old_addresses.article_id
        WHERE old_addresses.address = article_links.address AND old_addresses.url <> '' AND status = 'published'
          AND articles.id <> article_links.article_id
        ORDER BY articles.id LIMIT 1
      )
    )
    WHERE article_links.article_id = new.article_id
  ) found
  WHERE id = new.article_id AND articles.linked IS NOT found.linked;
END;
--> statement-breakpoint
DROP TRIGGER articles_after_change_linked;--> statement-breakpoint
CREATE TRIGGER articles_after_change_linked AFTER UPDATE OF slug, section_slug, status, source_url ON articles
WHEN old.slug <> new.slug OR old.section_slug <> new.section_slug OR old.status <> new.status
  OR old.source_address IS NOT new.source_address
BEGIN
  INSERT INTO article_link_refreshes (article_id)
  SELECT article_id FROM article_links WHERE address IN (
    SELECT old.source_address UNION SELECT new.source_address
    UNION SELECT address FROM old_addresses WHERE article_id = new.id AND url <> ''
  );
END;
--> statement-breakpoint
CREATE TRIGGER old_addresses_after_insert AFTER INSERT ON old_addresses WHEN new.url <> '' BEGIN
  INSERT INTO article_link_refreshes (article_id) SELECT article_id FROM article_links WHERE address = new.address;
END;
