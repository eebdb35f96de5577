import { sql, type SQL } from 'drizzle-orm'
import { capturedSql, sectionsSql } from '../imports/import-statements.ts'
import type { RestoredRows } from './restored-rows.ts'

/**
 * Writes articles that the archive does not hold, with all that belongs to them: one statement a table, whose rows
 * travel as one JSON array. Pairs name articles of earlier batches, or of this one; those that are not there are left out.
 */
export function restoreStatements(rows: RestoredRows): SQL[] {
  const articles = JSON.stringify(rows.articles)
  return [
    sectionsSql(articles),
    articlesSql(articles),
    oldSlugsSql(JSON.stringify(rows.oldSlugs)),
    capturedSql(JSON.stringify(rows.captured)),
    relatedSql(JSON.stringify(rows.related)),
    secondRunsSql(JSON.stringify(rows.secondRuns)),
    hoursSql(JSON.stringify(rows.hours)),
    daysSql(JSON.stringify(rows.days)),
    totalsSql(JSON.stringify(rows.totals)),
    placementsSql(JSON.stringify(rows.placements)),
  ]
}

function articlesSql(rows: string): SQL {
  return sql`INSERT INTO articles (id, slug, status, section_slug, section_name, headline, headline_key, dateline, byline,
      lede, body, credits, word_count, published_at, modified_at, correction, corrected_at, scheduled_at, source_key,
      source_file, source_label, source_brand, source_disclaimer, source_url, source_hash, content_hash, captured_hash,
      spaced_text, language, related_at, revision)
    SELECT value ->> 'id', value ->> 'slug', value ->> 'status', sections.slug, sections.name, value ->> 'headline',
      value ->> 'headline_key', value ->> 'dateline', value ->> 'byline', value ->> 'lede', value ->> 'body',
      value ->> 'credits', value ->> 'word_count', value ->> 'published_at', value ->> 'modified_at',
      value ->> 'correction', value ->> 'corrected_at', value ->> 'scheduled_at', value ->> 'source_key',
      value ->> 'source_file', value ->> 'source_label', value ->> 'source_brand', value ->> 'source_disclaimer',
      value ->> 'source_url', value ->> 'source_hash', value ->> 'content_hash', value ->> 'captured_hash',
      value ->> 'spaced_text', value ->> 'language', value ->> 'related_at', value ->> 'revision'
    FROM json_each(${rows}) CROSS JOIN sections ON sections.slug = value ->> 'section_slug'`
}

function oldSlugsSql(rows: string): SQL {
  return sql`INSERT INTO slug_history (slug, article_id)
    SELECT value ->> 'slug', articles.id FROM json_each(${rows}) CROSS JOIN articles ON source_key = value ->> 'key'`
}

function relatedSql(rows: string): SQL {
  return sql`INSERT INTO related (article_id, other_id, score)
    SELECT one.id, other.id, value ->> 'score' FROM json_each(${rows})
    CROSS JOIN articles one ON one.source_key = value ->> 'key'
    CROSS JOIN articles other ON other.source_key = value ->> 'other' WHERE one.id <> other.id
    ON CONFLICT (article_id, other_id) DO UPDATE SET score = excluded.score`
}

function secondRunsSql(rows: string): SQL {
  return sql`UPDATE articles SET duplicate_of = (
      SELECT original.id FROM json_each(${rows})
      CROSS JOIN articles original ON original.source_key = value ->> 'original'
      WHERE value ->> 'key' = articles.source_key AND original.id <> articles.id
    ) WHERE source_key IN (SELECT value ->> 'key' FROM json_each(${rows}))`
}

function hoursSql(rows: string): SQL {
  return sql`INSERT INTO hourly_activity (hour, article_id, views, votes, clicks, expected)
    SELECT value ->> 'hour', articles.id, value ->> 'views', value ->> 'votes', value ->> 'clicks', value ->> 'expected'
    FROM json_each(${rows}) CROSS JOIN articles ON source_key = value ->> 'key' WHERE true
    ON CONFLICT (hour, article_id) DO NOTHING`
}

function daysSql(rows: string): SQL {
  return sql`INSERT INTO daily_activity (day, article_id, views, votes)
    SELECT value ->> 'day', articles.id, value ->> 'views', value ->> 'votes'
    FROM json_each(${rows}) CROSS JOIN articles ON source_key = value ->> 'key' WHERE true
    ON CONFLICT (day, article_id) DO NOTHING`
}

/** After the hours, whose triggers warm the article up anew: what it had cooled down to stands in the row. */
function totalsSql(rows: string): SQL {
  return sql`INSERT INTO article_totals (article_id, views, votes, heat_day, heat_month)
    SELECT articles.id, value ->> 'views', value ->> 'votes', value ->> 'heat_day', value ->> 'heat_month'
    FROM json_each(${rows}) CROSS JOIN articles ON source_key = value ->> 'key' WHERE true
    ON CONFLICT (article_id) DO UPDATE SET views = excluded.views, votes = excluded.votes,
      heat_day = coalesce(excluded.heat_day, heat_day), heat_month = coalesce(excluded.heat_month, heat_month)`
}

function placementsSql(rows: string): SQL {
  return sql`INSERT INTO placements (article_id, kind, until, placed_at)
    SELECT articles.id, value ->> 'kind', value ->> 'until', value ->> 'placed_at'
    FROM json_each(${rows}) CROSS JOIN articles ON source_key = value ->> 'key'`
}
