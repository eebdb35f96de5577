CREATE TABLE `article_lists` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`related` text,
	`lowest_score` real,
	`captured_related` text,
	`captured_ranking` text,
	`captured_recommendation` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `article_lists_due` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`and_before` integer DEFAULT false NOT NULL
);

--> statement-breakpoint
-- The ranker writes the lists of articles that are here already, the newest first, some thousands a tick.
INSERT INTO article_lists_due (article_id, and_before) SELECT id, true FROM articles ORDER BY id DESC LIMIT 1;
--> statement-breakpoint
-- Insert an article's id to write its lists as they are now: SQLite has no procedures. Nothing is written where nothing
-- changed. Captured lists are read only where they are not known.
CREATE VIEW article_list_refreshes AS SELECT 0 AS article_id;
--> statement-breakpoint
CREATE TRIGGER article_list_refreshes_instead INSTEAD OF INSERT ON article_list_refreshes BEGIN
  INSERT INTO article_lists (
    article_id, related, lowest_score, captured_related, captured_ranking, captured_recommendation
  )
  SELECT
    new.article_id,
    json_group_array(json_array(slug, section_slug, section_name, headline, headline_key)),
    iif(count(*) = 10, min(score), NULL),
    coalesce(
      (SELECT captured_related FROM article_lists WHERE article_id = new.article_id),
      (SELECT json_group_array(headline) FROM (
        SELECT headline FROM captured_headlines
        WHERE article_id = new.article_id AND list = 'related' ORDER BY position LIMIT 10
      ))
    ),
    coalesce(
      (SELECT captured_ranking FROM article_lists WHERE article_id = new.article_id),
      (SELECT json_group_array(headline) FROM (
        SELECT headline FROM captured_headlines
        WHERE article_id = new.article_id AND list = 'ranking' ORDER BY position LIMIT 10
      ))
    ),
    coalesce(
      (SELECT captured_recommendation FROM article_lists WHERE article_id = new.article_id),
      (SELECT json_group_array(headline) FROM (
        SELECT headline FROM captured_headlines
        WHERE article_id = new.article_id AND list = 'recommendation' ORDER BY position LIMIT 8
      ))
    )
  FROM (
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key, related.score
    FROM related JOIN articles other ON other.id = related.other_id
    WHERE related.article_id = new.article_id AND other.status = 'published' AND other.duplicate_of IS NULL
    ORDER BY related.score DESC, related.other_id DESC LIMIT 10
  )
  WHERE true
  ON CONFLICT (article_id) DO UPDATE SET
    related = excluded.related,
    lowest_score = excluded.lowest_score,
    captured_related = excluded.captured_related,
    captured_ranking = excluded.captured_ranking,
    captured_recommendation = excluded.captured_recommendation
  WHERE related IS NOT excluded.related
    OR lowest_score IS NOT excluded.lowest_score
    OR captured_related IS NULL;
  DELETE FROM article_lists_due WHERE article_id = new.article_id AND NOT and_before;
END;
--> statement-breakpoint
-- Only a pair that reaches the list changes it. The first pair of an article that has no lists yet makes it due.
CREATE TRIGGER related_after_insert AFTER INSERT ON related BEGIN
  INSERT INTO article_list_refreshes (article_id)
  SELECT article_id FROM article_lists
  WHERE article_id = new.article_id AND related IS NOT NULL
    AND (lowest_score IS NULL OR new.score >= lowest_score);
  INSERT INTO article_lists_due (article_id)
  SELECT new.article_id WHERE NOT EXISTS (SELECT 1 FROM article_lists WHERE article_id = new.article_id)
  ON CONFLICT (article_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER related_after_update AFTER UPDATE OF score ON related WHEN old.score <> new.score BEGIN
  INSERT INTO article_list_refreshes (article_id)
  SELECT article_id FROM article_lists
  WHERE article_id = new.article_id AND related IS NOT NULL
    AND (lowest_score IS NULL OR max(old.score, new.score) >= lowest_score);
END;
--> statement-breakpoint
CREATE TRIGGER related_after_delete AFTER DELETE ON related BEGIN
  INSERT INTO article_list_refreshes (article_id)
  SELECT article_id FROM article_lists
  WHERE article_id = old.article_id AND related IS NOT NULL
    AND (lowest_score IS NULL OR old.score >= lowest_score);
END;
--> statement-breakpoint
-- An article that changes as a link shows it, appears or disappears, changes every list that it stands or could stand in.
-- A thousand lists take some 100 ms.
CREATE TRIGGER articles_after_link_change
AFTER UPDATE OF slug, section_slug, headline, headline_key, status, duplicate_of ON articles
WHEN (old.status = 'published' OR new.status = 'published') AND (
  old.slug <> new.slug OR old.section_slug <> new.section_slug OR old.headline <> new.headline
  OR old.headline_key <> new.headline_key OR old.status <> new.status OR old.duplicate_of IS NOT new.duplicate_of
) BEGIN
  INSERT INTO article_list_refreshes (article_id)
  SELECT article_lists.article_id FROM related
  CROSS JOIN article_lists ON article_lists.article_id = related.article_id
  WHERE related.other_id = new.id AND article_lists.related IS NOT NULL
    AND (lowest_score IS NULL OR related.score >= lowest_score);
END;
--> statement-breakpoint
-- A section's new name may stand in any list: the ranker writes them all anew, by and by.
CREATE TRIGGER sections_after_rename_in_lists AFTER UPDATE OF name ON sections WHEN old.name <> new.name BEGIN
  DELETE FROM article_lists;
  INSERT INTO article_lists_due (article_id, and_before)
  SELECT id, true FROM articles WHERE true ORDER BY id DESC LIMIT 1
  ON CONFLICT (article_id) DO UPDATE SET and_before = true;
END;
--> statement-breakpoint
-- An import writes a captured list headline by headline: the ranker puts them together once they all stand.
CREATE TRIGGER captured_headlines_after_insert AFTER INSERT ON captured_headlines BEGIN
  UPDATE article_lists SET captured_related = NULL, captured_ranking = NULL, captured_recommendation = NULL
  WHERE article_id = new.article_id AND captured_related IS NOT NULL;
  INSERT INTO article_lists_due (article_id) VALUES (new.article_id) ON CONFLICT (article_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER captured_headlines_after_update AFTER UPDATE ON captured_headlines BEGIN
  UPDATE article_lists SET captured_related = NULL, captured_ranking = NULL, captured_recommendation = NULL
  WHERE article_id IN (old.article_id, new.article_id) AND captured_related IS NOT NULL;
  INSERT INTO article_lists_due (article_id) VALUES (old.article_id), (new.article_id)
  ON CONFLICT (article_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER captured_headlines_after_delete AFTER DELETE ON captured_headlines BEGIN
  UPDATE article_lists SET captured_related = NULL, captured_ranking = NULL, captured_recommendation = NULL
  WHERE article_id = old.article_id AND captured_related IS NOT NULL;
  INSERT INTO article_lists_due (article_id) VALUES (old.article_id) ON CONFLICT (article_id) DO NOTHING;
END;
--> statement-breakpoint
-- The ranker has found what goes with an article.
CREATE TRIGGER articles_after_comparison AFTER UPDATE OF related_at ON articles WHEN new.related_at IS NOT NULL BEGIN
  INSERT INTO article_list_refreshes (article_id) VALUES (new.id);
END;
--> statement-breakpoint
-- Imports write the lists of a new article, and the ranker those of an article that it compares. An article of a backup
-- is already compared.
CREATE TRIGGER articles_after_insert_compared AFTER INSERT ON articles WHEN new.related_at IS NOT NULL BEGIN
  INSERT INTO article_lists_due (article_id) VALUES (new.id) ON CONFLICT (article_id) DO NOTHING;
END;
