ALTER TABLE `articles` ADD `first_path` text;
--> statement-breakpoint
-- Feed readers know an article by the address under which they first saw it, which no move may change (RFC 4287, 4.2.6).
CREATE TRIGGER articles_after_first_move AFTER UPDATE OF slug, section_slug ON articles
WHEN old.first_path IS NULL AND old.status <> 'draft'
  AND (old.slug <> new.slug OR old.section_slug <> new.section_slug) BEGIN
  UPDATE articles SET first_path = old.section_slug || '/' || old.slug WHERE id = new.id;
END;
