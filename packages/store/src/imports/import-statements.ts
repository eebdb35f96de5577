import { sql, type SQL } from '../d1/sql.ts'

// Every statement takes its rows as one JSON array (import-rows.ts), so that a batch of articles costs as many
// statements as one article does.

/** The columns of `articles` that an import writes. */
export const articleColumns = [
  'slug',
  'status',
  'section_slug',
  'headline',
  'headline_key',
  'dateline',
  'byline',
  'lede',
  'body',
  'credits',
  'word_count',
  'published_at',
  'modified_at',
  'source_key',
  'source_file',
  'source_label',
  'source_brand',
  'source_disclaimer',
  'source_url',
  'content_hash',
  'source_hash',
  'captured_hash',
  'spaced_text',
  'lang',
  'language',
]

// Address, key and state stay. A change of only the captured lists doesn't count as a modification.
const unchangedOnUpdate = new Set(['slug', 'status', 'source_key', 'modified_at'])

/** The section of each article, unless it is there already: the first spelling of its name stays. */
export function sectionsSql(rows: string): SQL {
  return sql`INSERT INTO sections (slug, name)
    SELECT value ->> 'section_slug', value ->> 'section_name' FROM json_each(${rows}) WHERE true
    ON CONFLICT (slug) DO NOTHING`
}

/** New articles, and new contents of known ones. */
export function articlesSql(rows: string): SQL {
  const updates = articleColumns
    .filter((column) => !unchangedOnUpdate.has(column))
    .map((column) => `${column} = excluded.${column}`)
  return sql`${insertArticlesSql(rows, articleColumns)} WHERE true
    ON CONFLICT (source_key) DO UPDATE SET section_name = excluded.section_name, ${sql.raw(updates.join(', '))},
      modified_at = coalesce(excluded.modified_at, modified_at), related_at = NULL,
      revision = revision + 1`
}

/** Publishes the drafts with these source keys, whose dates were just written. */
export function publishSql(keys: string): SQL {
  return sql`UPDATE articles SET status = 'published', preview_epoch = preview_epoch + 1
    WHERE source_key IN (SELECT value FROM json_each(${keys})) AND status = 'draft'`
}

/** New articles alone: rows with these columns. */
export function insertArticlesSql(rows: string, columns: readonly string[]): SQL {
  const values = columns.map((column) => `value ->> '${column}'`)
  return sql`INSERT INTO articles (section_name, ${sql.raw(columns.join(', '))})
    SELECT sections.name, ${sql.raw(values.join(', '))}
    FROM json_each(${rows}) JOIN sections ON sections.slug = value ->> 'section_slug'`
}

/** The counts at capture of new articles. Later captures never touch them: readers' views and votes stay. */
export function totalsSql(counts: string): SQL {
  return sql`INSERT INTO article_totals (article_id, views, votes)
    SELECT articles.id, value ->> 'views', value ->> 'votes'
    FROM json_each(${counts}) JOIN articles ON source_key = value ->> 'key' WHERE true
    ON CONFLICT (article_id) DO NOTHING`
}

/** The same counts as activity, so that the ranking knows when they were earned. */
export function activitySql(counts: string): SQL {
  return sql`INSERT INTO activity_hours (hour, article_id, views, votes)
    SELECT value ->> 'hour', articles.id, value ->> 'views', value ->> 'votes'
    FROM json_each(${counts}) JOIN articles ON source_key = value ->> 'key'
    WHERE value ->> 'views' > 0 OR value ->> 'votes' > 0`
}

/** Addresses that lead to these articles from now on; those that are known stay as they are. */
export function addressesSql(addresses: string, now: number): SQL {
  return sql`INSERT INTO old_addresses (name, url, article_id, led_at)
    SELECT value ->> 'name', value ->> 'url', articles.id, ${now}
    FROM json_each(${addresses}) CROSS JOIN articles ON source_key = value ->> 'key'
    WHERE true ON CONFLICT (name, url) DO NOTHING`
}

/** Images that are to be copied into the paper from now on. */
export function imageCopiesSql(images: string, now: number): SQL {
  return sql`INSERT INTO image_copies (article_id, url, due_at)
    SELECT articles.id, value ->> 'url', ${now} FROM json_each(${images}) JOIN articles ON source_key = value ->> 'key'
    WHERE true ON CONFLICT (article_id, url) DO NOTHING`
}

/** The captured lists that the articles with these source keys had until now. */
export function forgetCapturedSql(keys: string): SQL {
  return sql`DELETE FROM captured_headlines WHERE article_id IN (${idsOf(keys)})`
}

/** The captured lists that they have now. */
export function capturedSql(lists: string): SQL {
  return sql`INSERT INTO captured_headlines (article_id, list, position, headline, headline_key, snippet)
    SELECT articles.id, value ->> 'list', value ->> 'position', value ->> 'headline', value ->> 'headline_key',
      value ->> 'snippet'
    FROM json_each(${lists}) JOIN articles ON source_key = value ->> 'key'`
}

/**
 * A captured headline that names a stored article makes it a related one, whichever of the two came first. The ranker
 * weighs it against other evidence later.
 */
export function capturedEvidenceSql(keys: string): SQL {
  return sql`INSERT INTO related (article_id, other_id, score)
    SELECT c.article_id, a.id, 1 FROM captured_headlines c JOIN articles a ON a.headline_key = c.headline_key
    WHERE c.article_id IN (${idsOf(keys)}) AND a.id <> c.article_id AND c.headline_key <> ''
    UNION
    SELECT c.article_id, a.id, 1 FROM articles a JOIN captured_headlines c ON c.headline_key = a.headline_key
    WHERE a.id IN (${idsOf(keys)}) AND a.id <> c.article_id AND c.headline_key <> ''
    ON CONFLICT (article_id, other_id) DO NOTHING`
}

/** Writes the lists that the pages of these articles read, by the trigger `article_list_refreshes_instead`. */
export function listsSql(keys: string): SQL {
  return sql`INSERT INTO article_list_refreshes (article_id) ${idsOf(keys)}`
}

/** A line in the log of imports. */
export function importLogSql(line: {
  importedAt: number
  added: number
  updated: number
  unchanged: number
  rejected: number
}): SQL {
  return sql`INSERT INTO imports (imported_at, added, updated, unchanged, rejected)
    VALUES (${line.importedAt}, ${line.added}, ${line.updated}, ${line.unchanged}, ${line.rejected})`
}

function idsOf(keys: string): SQL {
  return sql`SELECT id FROM articles WHERE source_key IN (SELECT value FROM json_each(${keys}))`
}
