import { jsonBatches } from '../d1/json-batches.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { articleColumns, capturedSql, insertArticlesSql, sectionsSql } from '../imports/import-statements.ts'
import { recentSeconds } from '../stats/recent-seconds.ts'
import { imageColumns } from './backup-row.ts'
import type { RestoredRows } from './restored-rows.ts'

// The columns that an import does not write.
const ownColumns = [
  'id',
  'revision',
  'correction',
  'corrected_at',
  'scheduled_at',
  'related_at',
  'preview_epoch',
  'first_path',
  'without_image',
]

/**
 * Writes new articles with everything that belongs to them: one statement for each table, with its rows as one JSON array, or a few
 * where they are larger than a value of D1.
 * Pairs of related articles name articles of this batch or earlier ones; pairs with a missing article are left out.
 */
export function restoreStatements(rows: RestoredRows): SQL[] {
  const articles = jsonBatches(rows.articles)
  return [
    ...jsonBatches(rows.images).map(imagesSql),
    ...articles.map(sectionsSql),
    ...articles.map((batch) => insertArticlesSql(batch, [...articleColumns, ...ownColumns])),
    ...belongingsSql('slug_history', ['slug', 'led_at', 'by_hand'], rows.redirects),
    ...belongingsSql('old_addresses', ['name', 'url', 'led_at', 'by_hand'], rows.addresses).map(
      (inserted) => sql`${inserted} WHERE true ON CONFLICT (name, url) DO NOTHING`,
    ),
    ...jsonBatches(rows.captured).map(capturedSql),
    ...jsonBatches(rows.related).map(relatedSql),
    ...jsonBatches(rows.secondRuns).map(secondRunsSql),
    ...belongingsSql(
      'activity_gains',
      ['hour', 'views', 'votes', 'clicks', 'expected', 'cast_votes', 'repeats', 'in_totals'],
      rows.hours.map((row) => [...row, 0]),
    ),
    ...belongingsSql('daily_activity', ['day', 'views', 'votes'], rows.days),
    // Its hours have heated the article up again; its heat at the backup stands in the row.
    ...belongingsSql(
      'article_totals',
      ['views', 'votes', 'cast_votes', 'repeats', 'heat_day', 'heat_month'],
      rows.totals,
    ).map(
      (inserted) => sql`${inserted} WHERE true
        ON CONFLICT (article_id) DO UPDATE SET views = excluded.views, votes = excluded.votes,
          cast_votes = excluded.cast_votes, repeats = excluded.repeats,
          heat_day = coalesce(excluded.heat_day, heat_day), heat_month = coalesce(excluded.heat_month, heat_month)`,
    ),
    ...articles.flatMap((batch) => [recentSql(batch), dueSql(batch)]),
    ...belongingsSql('placements', ['kind', 'until', 'placed_at'], rows.placements),
  ]
}

/** Adds the hours of articles to what their sections gained, as far back as it is stored. */
function recentSql(articles: string): SQL {
  return sql`INSERT INTO recent_gains (hour, source, gains)
    SELECT hour, section_slug,
      json_array(json_array(section_slug, sum(views), sum(votes), json_group_array(article_id)))
    FROM json_each(${articles}) restored CROSS JOIN articles ON source_key = restored.value ->> 'source_key'
      CROSS JOIN activity_hours ON article_id = articles.id
    WHERE views + votes > 0 AND hour > unixepoch() - ${recentSeconds} GROUP BY hour, section_slug
    ON CONFLICT (hour, source) DO UPDATE SET gains = json_insert(gains, '$[#]', json(excluded.gains -> 0))`
}

/** The next ranking looks at these articles. */
function dueSql(articles: string): SQL {
  return sql`INSERT INTO ranking_due
    SELECT articles.id FROM json_each(${articles}) CROSS JOIN articles ON source_key = value ->> 'source_key'
    WHERE true ON CONFLICT DO NOTHING`
}

/** Rows of a table that belong to articles: each a source key, and a value for each of the columns. */
function belongingsSql(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): SQL[] {
  const values = columns.map((_, index) => `value ->> ${index + 1}`)
  return jsonBatches(rows).map(
    (batch) => sql`INSERT INTO ${sql.raw(`${table} (article_id, ${columns.join(', ')})`)}
      SELECT articles.id, ${sql.raw(values.join(', '))}
      FROM json_each(${batch}) CROSS JOIN articles ON source_key = value ->> 0`,
  )
}

/**
 * Notes images, a JSON array of rows in the order of `imageColumns`. One that the paper has noted already stays as it is: an
 * editor may have described it anew.
 */
export function imagesSql(rows: string): SQL {
  return sql`INSERT INTO images (${imageColumns})
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
      value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14
    FROM json_each(${rows}) WHERE true ON CONFLICT (name) DO NOTHING`
}

function relatedSql(rows: string): SQL {
  return sql`INSERT INTO related (article_id, other_id, score)
    SELECT articles.id, other.id, value ->> 2 FROM json_each(${rows})
    CROSS JOIN articles ON articles.source_key = value ->> 0
    CROSS JOIN articles other ON other.source_key = value ->> 1 WHERE articles.id <> other.id
    ON CONFLICT (article_id, other_id) DO UPDATE SET score = excluded.score`
}

function secondRunsSql(rows: string): SQL {
  return sql`UPDATE articles SET duplicate_of = (
      SELECT original.id FROM json_each(${rows}) CROSS JOIN articles original ON original.source_key = value ->> 1
      WHERE value ->> 0 = articles.source_key AND original.id <> articles.id
    ) WHERE source_key IN (SELECT value ->> 0 FROM json_each(${rows}))`
}
