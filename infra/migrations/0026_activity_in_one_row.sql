CREATE TABLE `ranking_due` (
	`article_id` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ranking_pool` (
	`id` integer PRIMARY KEY NOT NULL,
	`looked_through_at` integer NOT NULL,
	`articles` text NOT NULL,
	`read` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recent_gains` (
	`hour` integer NOT NULL,
	`source` text NOT NULL,
	`gains` text NOT NULL,
	PRIMARY KEY(`hour`, `source`)
) WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `article_totals_views`;--> statement-breakpoint
DROP INDEX `article_totals_votes`;--> statement-breakpoint
DROP INDEX `article_totals_heat_day`;--> statement-breakpoint
DROP INDEX `article_totals_heat_month`;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `first_hour` integer;--> statement-breakpoint
ALTER TABLE `view_counters` ADD `held` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `hours` text DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- What an article gained in an hour (its first second). Insert into it to add it: SQLite has no procedures. `in_totals` is
-- whether it adds to the counts of all time, too.
CREATE VIEW activity_gains AS SELECT
  0 AS article_id, 0 AS hour, 0 AS views, 0 AS votes, 0 AS clicks, 0.0 AS expected, 0 AS cast_votes, 0 AS repeats,
  1 AS in_totals;
--> statement-breakpoint
-- Heat is forward decay (Cormode et al., 2009): a view at time t weighs 2^(t / half-life), kept as a logarithm. A vote heats
-- as much as three views, a repeat nothing, and a vote taken back cools nothing. Hours that are older than 30 days move to
-- their days once a day at most.
CREATE TRIGGER activity_gains_instead INSTEAD OF INSERT ON activity_gains BEGIN
  INSERT INTO article_totals (
    article_id, views, votes, cast_votes, repeats, heat_day, heat_month, first_hour, hours
  ) VALUES (
    new.article_id, new.views * new.in_totals, max(new.votes, 0) * new.in_totals,
    max(new.cast_votes, 0) * new.in_totals, max(new.repeats, 0) * new.in_totals,
    CASE WHEN new.views + new.votes > 0 AND new.views + 3 * (new.votes - new.repeats) > 0
      THEN log2(new.views + 3 * (new.votes - new.repeats)) + new.hour / 86400.0 END,
    CASE WHEN new.views + new.votes > 0 AND new.views + 3 * (new.votes - new.repeats) > 0
      THEN log2(new.views + 3 * (new.votes - new.repeats)) + new.hour / 1296000.0 END,
    new.hour,
    json_object(CAST(new.hour / 3600 AS TEXT), json_array(max(new.views, 0), max(new.votes, 0), max(new.clicks, 0), round(new.expected, 4), max(new.cast_votes, 0), max(new.repeats, 0)))
  )
  ON CONFLICT (article_id) DO UPDATE SET
    views = views + new.views * new.in_totals,
    votes = max(votes + new.votes * new.in_totals, 0),
    cast_votes = max(cast_votes + new.cast_votes * new.in_totals, 0),
    repeats = max(repeats + new.repeats * new.in_totals, 0),
    heat_day = coalesce(
      max(heat_day, excluded.heat_day) + log2(1 + pow(2, -abs(heat_day - excluded.heat_day))),
      excluded.heat_day, heat_day
    ),
    heat_month = coalesce(
      max(heat_month, excluded.heat_month) + log2(1 + pow(2, -abs(heat_month - excluded.heat_month))),
      excluded.heat_month, heat_month
    ),
    first_hour = min(coalesce(first_hour, new.hour), new.hour),
    hours = json_set(hours, '$."' || (new.hour / 3600) || '"', json_array(
        max(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[0]'), 0) + new.views, 0),
        max(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[1]'), 0) + new.votes, 0),
        max(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[2]'), 0) + new.clicks, 0),
        round(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[3]'), 0) + new.expected, 4),
        max(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[4]'), 0) + new.cast_votes, 0),
        max(coalesce(hours ->> ('$."' || (new.hour / 3600) || '"[5]'), 0) + new.repeats, 0)
    ));
  INSERT INTO daily_activity (day, article_id, views, votes)
  SELECT 3600 * key - 3600 * key % 86400 AS day, article_id, sum(value ->> 0), sum(value ->> 1)
  FROM article_totals, json_each(hours)
  WHERE article_id = new.article_id AND first_hour < new.hour - 2678400 AND 3600 * key < new.hour - 2595600
  GROUP BY day HAVING sum((value ->> 0) + (value ->> 1)) > 0
  ON CONFLICT (day, article_id) DO UPDATE SET views = views + excluded.views, votes = votes + excluded.votes;
  UPDATE article_totals SET
    first_hour = new.hour - 2595600,
    hours = (SELECT json_group_object(key, json(value)) FROM json_each(hours) WHERE 3600 * key >= new.hour - 2595600)
  WHERE article_id = new.article_id AND first_hour < new.hour - 2678400;
END;
--> statement-breakpoint
-- The activity of articles by the hour, as a table that adds what is inserted into it, but not to the counts of all time.
CREATE VIEW activity_hours AS SELECT
  article_id, 3600 * key AS hour, value ->> 0 AS views, value ->> 1 AS votes, value ->> 2 AS clicks,
  value ->> 3 AS expected, value ->> 4 AS cast_votes, value ->> 5 AS repeats
FROM article_totals, json_each(hours);
--> statement-breakpoint
CREATE TRIGGER activity_hours_instead INSTEAD OF INSERT ON activity_hours BEGIN
  INSERT INTO activity_gains VALUES (
    new.article_id, new.hour, coalesce(new.views, 0), coalesce(new.votes, 0), coalesce(new.clicks, 0),
    coalesce(new.expected, 0), coalesce(new.cast_votes, 0), coalesce(new.repeats, 0), 0
  );
  INSERT INTO recent_gains (hour, source, gains)
  SELECT new.hour, section_slug,
    json_array(json_array(section_slug, coalesce(new.views, 0), coalesce(new.votes, 0), json_array(id)))
  FROM articles WHERE id = new.article_id AND coalesce(new.views, 0) + coalesce(new.votes, 0) > 0
  ON CONFLICT (hour, source) DO UPDATE SET gains = json_insert(gains, '$[#]', json(excluded.gains -> 0));
  INSERT INTO ranking_due VALUES (new.article_id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
DROP TRIGGER votes_after_insert;
--> statement-breakpoint
-- A network's vote for an article is a repeat if the network has voted for it already. Of several, the first by rowid is
-- none. Votes from before networks were stored were one a network: they count like those of a captured page.
CREATE TRIGGER votes_after_insert AFTER INSERT ON votes BEGIN
  INSERT INTO activity_gains VALUES (
    new.article_id, new.voted_at - new.voted_at % 3600, 0, 1, 0, 0, new.network IS NOT NULL,
    EXISTS (SELECT 1 FROM votes WHERE article_id = new.article_id AND network = new.network AND rowid <> new.rowid), 1
  );
  INSERT INTO recent_gains (hour, source, gains)
  SELECT new.voted_at - new.voted_at % 3600, section_slug, json_array(json_array(section_slug, 0, 1, json_array(id)))
  FROM articles WHERE id = new.article_id
  ON CONFLICT (hour, source) DO UPDATE SET gains = json_insert(gains, '$[#]', json(excluded.gains -> 0));
  INSERT INTO ranking_due VALUES (new.article_id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
DROP TRIGGER votes_after_delete;
--> statement-breakpoint
-- If a network's first vote is taken back, its next one is no repeat any more, in the hour of that one.
CREATE TRIGGER votes_after_delete AFTER DELETE ON votes BEGIN
  -- None if the article was deleted with its votes.
  INSERT INTO activity_gains
  SELECT id, old.voted_at - old.voted_at % 3600, 0, -1, 0, 0, -(old.network IS NOT NULL), 0, 1
  FROM articles WHERE id = old.article_id;
  INSERT INTO activity_gains
  SELECT old.article_id, at - at % 3600, 0, 0, 0, 0, 0, -1, 1 FROM (
    SELECT CASE WHEN rowid < old.rowid THEN old.voted_at ELSE voted_at END AS at FROM votes
    WHERE article_id = old.article_id AND network = old.network ORDER BY rowid LIMIT 1)
  WHERE EXISTS (SELECT 1 FROM articles WHERE id = old.article_id);
  UPDATE recent_gains SET gains = json_insert(gains, '$[#]', json_array(source, 0, -1, json_array()))
  WHERE hour = old.voted_at - old.voted_at % 3600
    AND source = (SELECT section_slug FROM articles WHERE id = old.article_id);
  INSERT INTO ranking_due SELECT id FROM articles WHERE id = old.article_id ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- A new section or status changes which articles a ranking chooses from.
CREATE TRIGGER articles_after_change_ranked AFTER UPDATE OF section_slug, status ON articles
WHEN (old.section_slug <> new.section_slug OR old.status <> new.status)
  AND EXISTS (SELECT 1 FROM article_totals WHERE article_id = new.id)
BEGIN
  INSERT INTO ranking_due VALUES (new.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- In eight parts: a statement of D1 has 30 seconds, and a large paper three million hours.
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 0 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 1 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 2 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 3 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 4 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 5 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 6 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
UPDATE article_totals SET
  first_hour = (SELECT min(hour) FROM hourly_activity WHERE article_id = article_totals.article_id),
  hours = (
    SELECT json_group_object(CAST(hour / 3600 AS TEXT), json_array(
      views, votes, clicks, round(expected, 4), cast_votes, repeats))
    FROM hourly_activity WHERE article_id = article_totals.article_id)
WHERE article_id % 8 = 7 AND article_id IN (SELECT article_id FROM hourly_activity);
--> statement-breakpoint
INSERT INTO recent_gains (hour, source, gains)
SELECT hour, section_slug,
  json_array(json_array(section_slug, sum(hourly.views), sum(hourly.votes), json_group_array(article_id)))
FROM hourly_activity hourly JOIN article_totals USING (article_id)
WHERE hour > (SELECT max(hour) FROM hourly_activity) - 172800 AND hourly.views + hourly.votes > 0
GROUP BY hour, section_slug;
--> statement-breakpoint
-- The release before still writes into it while this one is put online.
DROP TABLE hourly_activity;
--> statement-breakpoint
CREATE TABLE `hourly_activity` (
	`hour` integer NOT NULL,
	`article_id` integer NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	`clicks` integer DEFAULT 0 NOT NULL,
	`expected` real DEFAULT 0 NOT NULL,
	`cast_votes` integer DEFAULT 0 NOT NULL,
	`repeats` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`hour`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hourly_activity_article` ON `hourly_activity` (`article_id`,`hour`);
--> statement-breakpoint
CREATE TRIGGER hourly_activity_after_insert AFTER INSERT ON hourly_activity BEGIN
  INSERT INTO activity_hours (article_id, hour, views, votes, clicks, expected, cast_votes, repeats)
  VALUES (
    new.article_id, new.hour, new.views, new.votes, new.clicks, new.expected, new.cast_votes, new.repeats
  );
END;
--> statement-breakpoint
CREATE TRIGGER hourly_activity_after_update AFTER UPDATE ON hourly_activity BEGIN
  INSERT INTO activity_hours (article_id, hour, views, votes, clicks, expected, cast_votes, repeats)
  VALUES (
    new.article_id, new.hour, new.views - old.views, new.votes - old.votes, new.clicks - old.clicks,
    new.expected - old.expected, new.cast_votes - old.cast_votes, new.repeats - old.repeats
  );
END;
--> statement-breakpoint
DROP TRIGGER heat_gains_instead;
--> statement-breakpoint
DROP VIEW heat_gains;
