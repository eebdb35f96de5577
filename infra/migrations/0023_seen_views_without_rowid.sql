-- A row of its own index: D1 charges for the table and for each index, when a view comes and when it is forgotten.
CREATE TABLE seen_views_of_their_key (
	`slot` integer NOT NULL,
	`reader` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`slot`, `reader`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO seen_views_of_their_key (slot, reader, at) SELECT slot, reader, at FROM seen_views ORDER BY slot, reader;--> statement-breakpoint
DROP TABLE seen_views;--> statement-breakpoint
ALTER TABLE seen_views_of_their_key RENAME TO seen_views;
