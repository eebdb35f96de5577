-- Full-text search over what is published. The view is the index's content, so that no text is stored twice; articles
-- whose signs stand without spaces (Chinese, Japanese) bring a text of their own, in which they are set apart.
-- FTS5's 'rebuild' can't read a view over json_each: to rebuild, insert 'delete-all' into search, then all of the view.
CREATE VIEW search_source AS
SELECT
  id,
  coalesce(spaced_text ->> 'headline', headline) AS headline,
  coalesce(spaced_text ->> 'lede', lede) AS lede,
  coalesce(
    spaced_text ->> 'body',
    (SELECT group_concat(value ->> 'text', char(10)) FROM json_each(articles.body))
  ) AS body
FROM articles
WHERE status = 'published';
--> statement-breakpoint
CREATE VIRTUAL TABLE search USING fts5(
  headline,
  lede,
  body,
  content = 'search_source',
  content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- FTS5 has to be told the old words before it learns the new ones: the view gives both, before and after a change.
CREATE TRIGGER search_after_insert AFTER INSERT ON articles BEGIN
  INSERT INTO search (rowid, headline, lede, body)
  SELECT id, headline, lede, body FROM search_source WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_before_delete BEFORE DELETE ON articles BEGIN
  INSERT INTO search (search, rowid, headline, lede, body)
  SELECT 'delete', id, headline, lede, body FROM search_source WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_before_update BEFORE UPDATE OF headline, lede, body, spaced_text, status ON articles BEGIN
  INSERT INTO search (search, rowid, headline, lede, body)
  SELECT 'delete', id, headline, lede, body FROM search_source WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_after_update AFTER UPDATE OF headline, lede, body, spaced_text, status ON articles BEGIN
  INSERT INTO search (rowid, headline, lede, body)
  SELECT id, headline, lede, body FROM search_source WHERE id = new.id;
END;
--> statement-breakpoint
-- A vote and its counts are one write: a row that the table refuses as a second vote fires no trigger.
CREATE TRIGGER votes_after_insert AFTER INSERT ON votes BEGIN
  INSERT INTO article_totals (article_id, votes) VALUES (new.article_id, 1)
  ON CONFLICT (article_id) DO UPDATE SET votes = votes + 1;
  INSERT INTO hourly_activity (hour, article_id, votes)
  VALUES (new.voted_at - new.voted_at % 3600, new.article_id, 1)
  ON CONFLICT (hour, article_id) DO UPDATE SET votes = votes + 1;
END;
--> statement-breakpoint
CREATE TRIGGER votes_after_delete AFTER DELETE ON votes BEGIN
  UPDATE article_totals SET votes = max(votes - 1, 0) WHERE article_id = old.article_id;
  UPDATE hourly_activity SET votes = max(votes - 1, 0)
  WHERE hour = old.voted_at - old.voted_at % 3600 AND article_id = old.article_id;
END;
--> statement-breakpoint
-- Articles carry their section's name, so that lists don't read the section of each of their articles.
CREATE TRIGGER sections_after_rename AFTER UPDATE OF name ON sections BEGIN
  UPDATE articles SET section_name = new.name WHERE section_slug = new.slug;
END;
