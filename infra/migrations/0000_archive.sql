CREATE TABLE `article_totals` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_totals_views` ON `article_totals` (`views`);--> statement-breakpoint
CREATE INDEX `article_totals_votes` ON `article_totals` (`votes`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`section_slug` text NOT NULL,
	`section_name` text NOT NULL,
	`headline` text NOT NULL,
	`headline_key` text NOT NULL,
	`dateline` text,
	`byline` text,
	`lede` text NOT NULL,
	`body` text NOT NULL,
	`credits` text NOT NULL,
	`word_count` integer NOT NULL,
	`published_at` integer NOT NULL,
	`modified_at` integer,
	`correction` text,
	`status` text DEFAULT 'published' NOT NULL,
	`source_key` text NOT NULL,
	`source_file` text,
	`source_label` text,
	`source_brand` text,
	`source_disclaimer` text,
	`source_url` text,
	`content_hash` text NOT NULL,
	`captured_hash` text NOT NULL,
	`related_at` integer,
	`spaced_text` text,
	FOREIGN KEY (`section_slug`) REFERENCES `sections`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_unique` ON `articles` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_source_key_unique` ON `articles` (`source_key`);--> statement-breakpoint
CREATE INDEX `articles_latest` ON `articles` (`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_section_latest` ON `articles` (`section_slug`,`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_modified` ON `articles` (`modified_at`);--> statement-breakpoint
CREATE INDEX `articles_headline_key` ON `articles` (`headline_key`);--> statement-breakpoint
CREATE INDEX `articles_source_file` ON `articles` (`source_file`,`published_at`);--> statement-breakpoint
CREATE INDEX `articles_related_due` ON `articles` (`related_at`,`id`);--> statement-breakpoint
CREATE TABLE `captured_headlines` (
	`article_id` integer NOT NULL,
	`list` text NOT NULL,
	`position` integer NOT NULL,
	`headline` text NOT NULL,
	`headline_key` text NOT NULL,
	`snippet` text,
	PRIMARY KEY(`article_id`, `list`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `captured_headlines_key` ON `captured_headlines` (`headline_key`,`article_id`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`url` text PRIMARY KEY NOT NULL,
	`section_slug` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`section_slug`) REFERENCES `sections`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`due_at`);--> statement-breakpoint
CREATE INDEX `feeds_section` ON `feeds` (`section_slug`);--> statement-breakpoint
CREATE TABLE `hourly_activity` (
	`hour` integer NOT NULL,
	`article_id` integer NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`hour`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hourly_activity_article` ON `hourly_activity` (`article_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`imported_at` integer NOT NULL,
	`added` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`rejected` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `related` (
	`article_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`article_id`, `other_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `related_best` ON `related` (`article_id`,`score`,`other_id`);--> statement-breakpoint
CREATE INDEX `related_other` ON `related` (`other_id`);--> statement-breakpoint
CREATE TABLE `sections` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `slug_history` (
	`slug` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `slug_history_article` ON `slug_history` (`article_id`);--> statement-breakpoint
CREATE TABLE `votes` (
	`article_id` integer NOT NULL,
	`voter` text NOT NULL,
	`voted_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `voter`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
