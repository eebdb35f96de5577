-- The lists beside an article have a small image by each headline, except an animated one, of which there are no
-- renditions.
DROP TRIGGER article_list_refreshes_instead;
--> statement-breakpoint
CREATE TRIGGER article_list_refreshes_instead INSTEAD OF INSERT ON article_list_refreshes BEGIN
  INSERT INTO article_lists (
    article_id, related, lowest_score, captured_related, captured_ranking, captured_recommendation
  )
  SELECT
    new.article_id,
    json_group_array(json_array(slug, section_slug, section_name, headline, headline_key, lang, json(image))),
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
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key,
      coalesce(other.lang, other.language) AS lang, related.score,
      iif(other.lead_image ->> 7 = 0, json_array(
        other.lead_image ->> 0, other.lead_image ->> 4, other.lead_image ->> 5, other.lead_image ->> 6
      ), NULL) AS image
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
DROP TRIGGER articles_after_link_change;
--> statement-breakpoint
CREATE TRIGGER articles_after_link_change
AFTER UPDATE OF slug, section_slug, headline, headline_key, lang, language, status, duplicate_of, lead_image ON articles
WHEN (old.status = 'published' OR new.status = 'published') AND (
  old.slug <> new.slug OR old.section_slug <> new.section_slug OR old.headline <> new.headline
  OR old.headline_key <> new.headline_key
  OR coalesce(old.lang, old.language) IS NOT coalesce(new.lang, new.language)
  OR old.status <> new.status OR old.duplicate_of IS NOT new.duplicate_of OR old.lead_image IS NOT new.lead_image
) BEGIN
  INSERT INTO article_list_refreshes (article_id)
  SELECT article_lists.article_id FROM related
  CROSS JOIN article_lists ON article_lists.article_id = related.article_id
  WHERE related.other_id = new.id AND article_lists.related IS NOT NULL
    AND (lowest_score IS NULL OR related.score >= lowest_score);
END;
--> statement-breakpoint
-- The ranker writes the lists that have an image now.
INSERT INTO article_lists_due (article_id)
SELECT DISTINCT related.article_id FROM articles CROSS JOIN related ON related.other_id = articles.id
WHERE articles.lead_image IS NOT NULL ON CONFLICT (article_id) DO NOTHING;
