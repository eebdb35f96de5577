import type { Departures, Front } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'
import { departuresSql, toDepartures, type DeparturesJson } from '../departures/read-departures.ts'
import { frontJson, frontJsonOf, toFrontArticle, type FrontJson, type FrontRow } from './front-json.ts'
import { type Published, rankedAtSql, versionSql } from './published-version.ts'
import { newestFirst } from './river.ts'

type PartOfFront =
  | { part: 'version'; json: JsonText<{ version: string; rankedAt: number }> }
  | { part: 'departures'; json: DeparturesJson }
  | { part: 'lead'; json: FrontJson }
  | { part: 'latest'; json: FrontJson }
  | { part: 'block'; json: JsonText<FrontRow[]> }

// The first that readers can open, where it is now. The join takes the slugs in their order, and the limit ends it.
const lead = sql`
  SELECT ${frontJson} AS json
  FROM json_each(${sql.placeholder('leads')}) asked
  CROSS JOIN articles article ON article.status = 'published' AND article.slug = coalesce((
    SELECT articles.slug FROM departures JOIN articles ON articles.id = departures.article_id
    WHERE departures.slug = asked.value
  ), asked.value)
  LEFT JOIN article_totals ON article_totals.article_id = article.id LIMIT 1`

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

/** One index look-up a section, whatever the number of articles, and one row for each article or block. */
const frontQuery = staticQuery<PartOfFront, { leads: string; rows: number }>(sql`
  SELECT 'version' AS part, json_object('version', ${versionSql}, 'rankedAt', ${rankedAtSql}) AS json
  UNION ALL SELECT 'departures', ${departuresSql}
  UNION ALL SELECT 'lead', json FROM (${lead})
  UNION ALL SELECT 'latest', json FROM (${latest})
  UNION ALL SELECT 'block', json FROM (
    SELECT (${newestOfSection}) AS json FROM sections ORDER BY name COLLATE NOCASE
  )`)

/**
 * Finds everything that the front page needs, in one statement. The first of `leads` that readers can open leads, slugs of
 * a ranking, else the newest article. `rankedAt` is when the last ranking was made; `departures` are those of
 * `toDepartures`.
 */
export async function findFront(
  db: Database,
  { leads, latestLimit }: { leads: readonly string[]; latestLimit: number },
): Promise<Published<Front> & { rankedAt: number; departures: Departures | null }> {
  const front: Front = { lead: null, latest: [], blocks: [] }
  let read = { version: '', rankedAt: 0 }
  let departures: Departures | null = null
  for (const row of await frontQuery(db, { leads: JSON.stringify(leads), rows: latestLimit })) {
    if (row.part === 'version') read = parseJson(row.json)
    else if (row.part === 'departures') departures = toDepartures(row.json)
    else if (row.part === 'lead') front.lead = toFrontArticle(parseJson(row.json))
    else if (row.part === 'latest') front.latest.push(toFrontArticle(parseJson(row.json)))
    else front.blocks.push(...toBlocks(parseJson(row.json)))
  }
  return { ...read, departures, value: { ...front, lead: front.lead ?? front.latest[0] ?? null } }
}

/** A section's block; an empty list for a section without articles. */
function toBlocks(rows: FrontRow[]): Front['blocks'] {
  const articles = rows.map(toFrontArticle)
  return articles.slice(0, 1).map(({ section }) => ({ section, articles }))
}
