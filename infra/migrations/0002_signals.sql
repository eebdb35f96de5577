CREATE TABLE `daily_activity` (
	`day` integer NOT NULL,
	`article_id` integer NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`day`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `daily_activity_article` ON `daily_activity` (`article_id`,`day`);--> statement-breakpoint
CREATE TABLE `offers` (
	`snapshot` integer PRIMARY KEY NOT NULL,
	`lists` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `placements` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`until` integer NOT NULL,
	`placed_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `seen_views` (
	`slot` integer NOT NULL,
	`reader` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`slot`, `reader`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `view_salts` (
	`day` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `article_totals_views`;--> statement-breakpoint
DROP INDEX `article_totals_votes`;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `section_slug` text;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `heat_day` real;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `heat_month` real;--> statement-breakpoint
CREATE INDEX `article_totals_heat_day` ON `article_totals` (`section_slug`,`heat_day`);--> statement-breakpoint
CREATE INDEX `article_totals_heat_month` ON `article_totals` (`section_slug`,`heat_month`);--> statement-breakpoint
CREATE INDEX `article_totals_views` ON `article_totals` (`section_slug`,`views`);--> statement-breakpoint
CREATE INDEX `article_totals_votes` ON `article_totals` (`section_slug`,`votes`);--> statement-breakpoint
DROP INDEX `hourly_activity_article`;--> statement-breakpoint
ALTER TABLE `hourly_activity` ADD `clicks` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `hourly_activity` ADD `expected` real DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `hourly_activity_article` ON `hourly_activity` (`article_id`,`hour`);--> statement-breakpoint
ALTER TABLE `articles` ADD `language` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `duplicate_of` integer REFERENCES articles(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `articles_duplicate_of` ON `articles` (`duplicate_of`) WHERE duplicate_of IS NOT NULL;