-- A totals row knows its article's section, so that each section's hottest are read off an index.
UPDATE article_totals SET section_slug = (SELECT section_slug FROM articles WHERE id = article_id);
--> statement-breakpoint
CREATE TRIGGER article_totals_after_insert AFTER INSERT ON article_totals WHEN new.section_slug IS NULL BEGIN
  UPDATE article_totals SET section_slug = (SELECT section_slug FROM articles WHERE id = new.article_id)
  WHERE article_id = new.article_id;
END;
--> statement-breakpoint
CREATE TRIGGER articles_after_move AFTER UPDATE OF section_slug ON articles
WHEN old.section_slug <> new.section_slug BEGIN
  UPDATE article_totals SET section_slug = new.section_slug WHERE article_id = new.id;
END;
--> statement-breakpoint
-- What an hour's views and votes add to an article's heat. Insert into it to apply it: SQLite has no procedures.
-- Forward decay (Cormode et al., 2009): a view at time t weighs 2^(t / half-life), kept as a logarithm.
CREATE VIEW heat_gains AS SELECT 0 AS article_id, 0 AS hour, 0 AS gain;
--> statement-breakpoint
CREATE TRIGGER heat_gains_instead INSTEAD OF INSERT ON heat_gains WHEN new.gain > 0 BEGIN
  INSERT INTO article_totals (article_id, heat_day, heat_month)
  VALUES (new.article_id, log2(new.gain) + new.hour / 86400.0, log2(new.gain) + new.hour / 1296000.0)
  ON CONFLICT (article_id) DO UPDATE SET
    heat_day = coalesce(
      max(heat_day, excluded.heat_day) + log2(1 + pow(2, -abs(heat_day - excluded.heat_day))),
      excluded.heat_day
    ),
    heat_month = coalesce(
      max(heat_month, excluded.heat_month) + log2(1 + pow(2, -abs(heat_month - excluded.heat_month))),
      excluded.heat_month
    );
END;
--> statement-breakpoint
-- A vote asks more of a reader than a view: it heats as much as three. A vote taken back cools nothing.
CREATE TRIGGER hourly_activity_after_insert AFTER INSERT ON hourly_activity BEGIN
  INSERT INTO heat_gains (article_id, hour, gain) VALUES (new.article_id, new.hour, new.views + 3 * new.votes);
END;
--> statement-breakpoint
CREATE TRIGGER hourly_activity_after_update AFTER UPDATE OF views, votes ON hourly_activity BEGIN
  INSERT INTO heat_gains (article_id, hour, gain)
  VALUES (new.article_id, new.hour, new.views - old.views + 3 * (new.votes - old.votes));
END;
--> statement-breakpoint
INSERT INTO heat_gains (article_id, hour, gain)
SELECT article_id, hour, views + 3 * votes FROM hourly_activity;
