CREATE TABLE `view_counters` (
	`counter` integer PRIMARY KEY NOT NULL,
	`flush` integer NOT NULL
);
