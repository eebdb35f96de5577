CREATE TABLE `published_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL
);
--> statement-breakpoint
-- Random, so that a paper restored elsewhere has no version that another paper had.
INSERT INTO published_version (id, version) VALUES (1, hex(randomblob(8)));
--> statement-breakpoint
CREATE TRIGGER articles_after_insert_version AFTER INSERT ON articles WHEN new.status = 'published' BEGIN
  INSERT INTO published_version (id, version) VALUES (1, hex(randomblob(8)))
  ON CONFLICT (id) DO UPDATE SET version = excluded.version;
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_change_version AFTER UPDATE OF
  slug, section_slug, section_name, headline, dateline, byline, lede, body, credits, published_at, modified_at,
  correction, corrected_at, status, source_url, lang, language, first_path, linked, images, lead_image, without_image
ON articles WHEN old.status = 'published' OR new.status = 'published' BEGIN
  INSERT INTO published_version (id, version) VALUES (1, hex(randomblob(8)))
  ON CONFLICT (id) DO UPDATE SET version = excluded.version;
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_delete_version AFTER DELETE ON articles WHEN old.status = 'published' BEGIN
  INSERT INTO published_version (id, version) VALUES (1, hex(randomblob(8)))
  ON CONFLICT (id) DO UPDATE SET version = excluded.version;
END;
