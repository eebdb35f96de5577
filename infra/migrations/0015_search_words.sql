CREATE TABLE `search_due` (
	`up_to` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- The index learns bylines and credits, words without their accents, and vowels as parts of words (categories M*), without
-- which Thai and Hindi words are bare consonants. Its new words are made by programs, so the ranker writes it anew, the
-- newest articles first, some thousands a tick: the view leaves out those that are due, and so do the triggers. The body
-- is every text of every block, not of paragraphs alone.
INSERT INTO search_due (up_to) SELECT max(id) FROM articles HAVING max(id) IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER search_after_insert;
--> statement-breakpoint
DROP TRIGGER search_before_delete;
--> statement-breakpoint
DROP TRIGGER search_before_update;
--> statement-breakpoint
DROP TRIGGER search_after_update;
--> statement-breakpoint
DROP TABLE search;
--> statement-breakpoint
DROP VIEW search_source;
--> statement-breakpoint
CREATE VIEW search_source AS
SELECT
  id,
  coalesce(spaced_text ->> 'headline', headline) AS headline,
  coalesce(spaced_text ->> 'lede', lede) AS lede,
  coalesce(
    spaced_text ->> 'body',
    (
      SELECT group_concat(atom, char(10)) FROM json_tree(articles.body)
      WHERE type = 'text' AND path NOT LIKE '%.marks[%'
        AND key NOT IN ('type', 'url', 'alt', 'poster', 'style', 'language')
    )
  ) AS body,
  replace(
    printf(
      '-s%s- -a%d- -b%d- -c%d- -d%d-',
      section_slug,
      (published_at + 86400000000) / 86400,
      (published_at + 86400000000) / (86400 * 16),
      (published_at + 86400000000) / (86400 * 256),
      (published_at + 86400000000) / (86400 * 4096)
    ),
    '-',
    char(57344)
  ) AS filed_under,
  spaced_text ->> '$.folds.headline' AS headline_folds,
  spaced_text ->> '$.folds.lede' AS lede_folds,
  spaced_text ->> '$.folds.body' AS body_folds,
  coalesce(
    spaced_text ->> 'people',
    coalesce(byline ->> 'text', '') || ' ' ||
      coalesce((SELECT group_concat(value, ' ') FROM json_each(articles.credits)), '')
  ) AS people
FROM articles
WHERE status = 'published' AND id > (SELECT coalesce(max(up_to), 0) FROM search_due);
--> statement-breakpoint
CREATE VIRTUAL TABLE search USING fts5(
  headline,
  lede,
  body,
  filed_under,
  headline_folds,
  lede_folds,
  body_folds,
  people,
  content = 'search_source',
  content_rowid = 'id',
  tokenize = "porter unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
--> statement-breakpoint
CREATE TRIGGER search_after_insert AFTER INSERT ON articles BEGIN
  INSERT INTO search (rowid, headline, lede, body, filed_under, headline_folds, lede_folds, body_folds, people)
  SELECT * FROM search_source WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_before_delete BEFORE DELETE ON articles BEGIN
  INSERT INTO search
    (search, rowid, headline, lede, body, filed_under, headline_folds, lede_folds, body_folds, people)
  SELECT 'delete', * FROM search_source WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_before_update BEFORE UPDATE OF
  headline, lede, body, byline, credits, spaced_text, status, section_slug, published_at ON articles BEGIN
  INSERT INTO search
    (search, rowid, headline, lede, body, filed_under, headline_folds, lede_folds, body_folds, people)
  SELECT 'delete', * FROM search_source WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_after_update AFTER UPDATE OF
  headline, lede, body, byline, credits, spaced_text, status, section_slug, published_at ON articles BEGIN
  INSERT INTO search (rowid, headline, lede, body, filed_under, headline_folds, lede_folds, body_folds, people)
  SELECT * FROM search_source WHERE id = new.id;
END;
