CREATE TABLE `ended_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ended_sessions_until` ON `ended_sessions` (`until`);--> statement-breakpoint
ALTER TABLE `articles` ADD `preview_epoch` integer DEFAULT 0 NOT NULL;