CREATE TABLE `feed_items` (
	`source_key` text PRIMARY KEY NOT NULL,
	`feed_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feed_items_feed` ON `feed_items` (`feed_id`);--> statement-breakpoint
-- Nothing has written the table until now.
DROP TABLE `feeds`;--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`section` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`interval_seconds` integer NOT NULL,
	`due_at` integer NOT NULL,
	`added_at` integer NOT NULL,
	`polled_at` integer,
	`outcome` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`failing_since` integer,
	`paused_at` integer,
	`pause_reason` text,
	`articles` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_url_unique` ON `feeds` (`url`);--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`due_at`,`id`) WHERE paused_at IS NULL;--> statement-breakpoint
CREATE INDEX `articles_source_url` ON `articles` (`source_url`) WHERE source_url IS NOT NULL;
