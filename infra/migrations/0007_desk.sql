CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`verb` text NOT NULL,
	`article_id` integer,
	`revision` integer,
	`slug` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_revision` ON `audit` (`article_id`,`revision`);--> statement-breakpoint
CREATE INDEX `audit_article` ON `audit` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_name` ON `tokens` (`name`) WHERE revoked_at IS NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `scheduled_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `corrected_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `source_hash` text;--> statement-breakpoint
CREATE INDEX `articles_scheduled` ON `articles` (`scheduled_at`) WHERE scheduled_at IS NOT NULL;