CREATE TABLE `sign_in_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`token_id` integer NOT NULL,
	`until` integer NOT NULL
);
