DROP INDEX `slug_history_article`;--> statement-breakpoint
ALTER TABLE `slug_history` ADD `led_at` integer;--> statement-breakpoint
ALTER TABLE `slug_history` ADD `by_hand` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `slug_history_article` ON `slug_history` (`article_id`,`slug`);--> statement-breakpoint
-- What the audit log knows of the addresses that are there: one that an article left is its own, whatever was ordered
-- of it as well. One that no line tells of came from an archive, and readers know it.
UPDATE `slug_history` SET `led_at` = (
  SELECT max(at) FROM audit WHERE audit.article_id = slug_history.article_id
    AND (audit.slug = slug_history.slug AND verb = 'redirect' OR detail ->> '$.from.slug' = slug_history.slug)
), `by_hand` = EXISTS (
  SELECT 1 FROM audit WHERE audit.article_id = slug_history.article_id
    AND audit.slug = slug_history.slug AND verb = 'redirect'
) AND NOT EXISTS (
  SELECT 1 FROM audit WHERE audit.article_id = slug_history.article_id
    AND (audit.slug = slug_history.slug AND verb <> 'redirect' OR detail ->> '$.from.slug' = slug_history.slug)
);
