import type { Front } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'
import { frontJson, frontJsonOf, toFrontArticle, type FrontJson, type FrontRow } from './front-json.ts'
import { type Published, rankedAtSql, versionSql } from './published-version.ts'
import { newestFirst } from './river.ts'

type PartOfFront =
  | { part: 'version'; json: JsonText<{ version: string; rankedAt: number }> }
  | { part: 'gone'; json: string }
  | { part: 'lead'; json: FrontJson }
  | { part: 'latest'; json: FrontJson }
  | { part: 'block'; json: JsonText<FrontRow[]> }

const lead = sql`
  SELECT 'lead' AS part, ${frontJson} AS json
  FROM articles article LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE article.slug = ${sql.placeholder('leadSlug')} AND article.status = 'published'`

const latest = sql`
  SELECT ${frontJson} AS json
  FROM articles article LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE article.status = 'published' ${newestFirst}`

const newestOfSection = sql`
  SELECT json_group_array(${frontJsonOf(sql`newest`)}) FROM (
    SELECT * FROM articles
    WHERE section_slug = sections.slug AND status = 'published'
    ORDER BY published_at DESC, id DESC LIMIT 4
  ) newest LEFT JOIN article_totals ON article_totals.article_id = newest.id`

// An article that moved answers at its earlier address.
const goneSql = sql`
  SELECT value AS json FROM json_each(${sql.placeholder('listed')})
  WHERE NOT EXISTS (SELECT 1 FROM articles WHERE slug = value AND status = 'published') AND NOT EXISTS (
    SELECT 1 FROM slug_history JOIN articles ON articles.id = slug_history.article_id
    WHERE slug_history.slug = value AND articles.status = 'published')`

/** One index look-up a section, whatever the number of articles, and one row for each article or block. */
const frontQuery = staticQuery<PartOfFront, { leadSlug: string; listed: string; rows: number }>(sql`
  SELECT 'version' AS part, json_object('version', ${versionSql}, 'rankedAt', ${rankedAtSql}) AS json
  UNION ALL SELECT 'gone', json FROM (${goneSql})
  UNION ALL ${lead}
  UNION ALL SELECT 'latest', json FROM (${latest})
  UNION ALL SELECT 'block', json FROM (
    SELECT (${newestOfSection}) AS json FROM sections ORDER BY name COLLATE NOCASE
  )`)

/**
 * Finds everything that the front page needs, in one statement. Without `leadSlug` the newest article leads. `rankedAt` is
 * when the last ranking was made, and `gone` are those of `listed`, slugs of another one, that readers can't open any more.
 */
export async function findFront(
  db: Database,
  { leadSlug, listed, latestLimit }: { leadSlug: string | null; listed: readonly string[]; latestLimit: number },
): Promise<Published<Front> & { rankedAt: number; gone: ReadonlySet<string> }> {
  const front: Front = { lead: null, latest: [], blocks: [] }
  const gone = new Set<string>()
  let read = { version: '', rankedAt: 0 }
  for (const row of await frontQuery(db, {
    leadSlug: leadSlug ?? '',
    listed: JSON.stringify(listed),
    rows: latestLimit,
  })) {
    if (row.part === 'version') read = parseJson(row.json)
    else if (row.part === 'gone') gone.add(row.json)
    else if (row.part === 'lead') front.lead = toFrontArticle(parseJson(row.json))
    else if (row.part === 'latest') front.latest.push(toFrontArticle(parseJson(row.json)))
    else front.blocks.push(...toBlocks(parseJson(row.json)))
  }
  return { ...read, gone, value: { ...front, lead: front.lead ?? front.latest[0] ?? null } }
}

/** A section's block; an empty list for a section without articles. */
function toBlocks(rows: FrontRow[]): Front['blocks'] {
  const articles = rows.map(toFrontArticle)
  return articles.slice(0, 1).map(({ section }) => ({ section, articles }))
}
