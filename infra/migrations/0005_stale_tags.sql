CREATE TABLE `stale_tags` (
	`tag` text PRIMARY KEY NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stale_tags_due` ON `stale_tags` (`changed_at`);--> statement-breakpoint
CREATE TABLE `tick_steps` (
	`step` text PRIMARY KEY NOT NULL,
	`done_at` integer NOT NULL
);
