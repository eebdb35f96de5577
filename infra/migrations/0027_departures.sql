CREATE TABLE `departures` (
	`slug` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`left_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
-- A ranking may still show the article as it was. Where it is now, if anywhere, is read with this row, so that whatever
-- happens to it later needs none.
CREATE TRIGGER articles_after_change_departure AFTER UPDATE OF slug, section_slug, status ON articles
WHEN old.status = 'published'
  AND (new.status <> 'published' OR new.slug <> old.slug OR new.section_slug <> old.section_slug) BEGIN
  INSERT INTO departures (slug, article_id, left_at) VALUES (old.slug, old.id, unixepoch())
  ON CONFLICT (slug) DO UPDATE SET article_id = excluded.article_id, left_at = excluded.left_at;
END;
