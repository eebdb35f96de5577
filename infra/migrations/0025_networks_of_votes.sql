ALTER TABLE `votes` ADD `network` text;--> statement-breakpoint
CREATE INDEX `votes_network` ON `votes` (`article_id`,`network`);--> statement-breakpoint
ALTER TABLE `hourly_activity` ADD `cast_votes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `hourly_activity` ADD `repeats` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `cast_votes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `article_totals` ADD `repeats` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP TRIGGER votes_after_insert;
--> statement-breakpoint
-- A network's vote for an article is a repeat if the network has voted for it already. Of several, the first by rowid
-- is none. Votes from before networks were stored were one a network: they count like those of a captured page.
CREATE TRIGGER votes_after_insert AFTER INSERT ON votes BEGIN
  INSERT INTO article_totals (article_id, votes, cast_votes, repeats)
  VALUES (new.article_id, 1, new.network IS NOT NULL, EXISTS (
    SELECT 1 FROM votes WHERE article_id = new.article_id AND network = new.network AND rowid <> new.rowid))
  ON CONFLICT (article_id) DO UPDATE SET
    votes = votes + 1, cast_votes = cast_votes + excluded.cast_votes, repeats = repeats + excluded.repeats;
  INSERT INTO hourly_activity (hour, article_id, votes, cast_votes, repeats)
  VALUES (new.voted_at - new.voted_at % 3600, new.article_id, 1, new.network IS NOT NULL, EXISTS (
    SELECT 1 FROM votes WHERE article_id = new.article_id AND network = new.network AND rowid <> new.rowid))
  ON CONFLICT (hour, article_id) DO UPDATE SET
    votes = votes + 1, cast_votes = cast_votes + excluded.cast_votes, repeats = repeats + excluded.repeats;
END;
--> statement-breakpoint
DROP TRIGGER votes_after_delete;
--> statement-breakpoint
-- If a network's first vote is taken back, its next one is no repeat any more, in the hour of that one.
CREATE TRIGGER votes_after_delete AFTER DELETE ON votes BEGIN
  UPDATE article_totals SET
    votes = max(votes - 1, 0), cast_votes = max(cast_votes - (old.network IS NOT NULL), 0),
    repeats = max(repeats - EXISTS (
      SELECT 1 FROM votes WHERE article_id = old.article_id AND network = old.network), 0)
  WHERE article_id = old.article_id;
  UPDATE hourly_activity SET
    votes = max(votes - 1, 0), cast_votes = max(cast_votes - (old.network IS NOT NULL), 0)
  WHERE hour = old.voted_at - old.voted_at % 3600 AND article_id = old.article_id;
  UPDATE hourly_activity SET repeats = max(repeats - 1, 0)
  WHERE article_id = old.article_id AND hour = (
    SELECT at - at % 3600 FROM (
      SELECT CASE WHEN rowid < old.rowid THEN old.voted_at ELSE voted_at END AS at FROM votes
      WHERE article_id = old.article_id AND network = old.network ORDER BY rowid LIMIT 1));
END;
--> statement-breakpoint
-- Repeats heat nothing, so that no network decides which articles a ranking chooses from.
DROP TRIGGER hourly_activity_after_insert;
--> statement-breakpoint
CREATE TRIGGER hourly_activity_after_insert AFTER INSERT ON hourly_activity BEGIN
  INSERT INTO heat_gains (article_id, hour, gain)
  VALUES (new.article_id, new.hour, new.views + 3 * (new.votes - new.repeats));
END;
--> statement-breakpoint
DROP TRIGGER hourly_activity_after_update;
--> statement-breakpoint
CREATE TRIGGER hourly_activity_after_update AFTER UPDATE OF views, votes ON hourly_activity BEGIN
  INSERT INTO heat_gains (article_id, hour, gain)
  VALUES (
    new.article_id, new.hour,
    new.views - old.views + 3 * (new.votes - old.votes) - 3 * (new.repeats - old.repeats)
  );
END;
