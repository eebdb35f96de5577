import type { CapturedHeadline, DeskStatus } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { parseJson, staticQuery, type JsonText } from '../static-query.ts'
import { deskColumns, toDeskArticle, type DeskArticle, type DeskRow } from './desk-row.ts'

// A page is held in memory twice, as rows and as text: articles of the largest size end it earlier.
const maxBodyCharacters = 4_000_000

type CapturedLists = Record<'related' | 'ranking' | 'recommendation', CapturedHeadline[]>

/** An article with everything that the paper keeps of it and can't make anew. */
export type ExportedArticle = {
  article: DeskArticle
  status: Exclude<DeskStatus, 'scheduled'>
  /** Slugs that redirect to it. */
  oldSlugs: string[]
  /** What readers see as its counts. */
  views: number
  votes: number
  captured: CapturedLists
}

type ExportRow = DeskRow & {
  views: number
  votes: number
  oldSlugs: JsonText<string[]>
  related: JsonText<CapturedHeadline[]>
  ranking: JsonText<CapturedHeadline[]>
  recommendation: JsonText<CapturedHeadline[]>
}

const capturedIn = (list: keyof CapturedLists) => sql`(
  SELECT json_group_array(json_object('headline', headline, 'snippet', snippet)) FROM (
    SELECT headline, snippet FROM captured_headlines
    WHERE article_id = article.id AND list = ${sql.raw(`'${list}'`)} ORDER BY position
  ))`

const pageQuery = staticQuery<ExportRow, { after: number; limit: number }>(sql`
  SELECT ${deskColumns}, coalesce(article_totals.views, 0) AS views, coalesce(article_totals.votes, 0) AS votes,
    (SELECT json_group_array(slug) FROM (
      SELECT slug FROM slug_history WHERE article_id = article.id ORDER BY slug)) AS "oldSlugs",
    ${capturedIn('related')} AS related, ${capturedIn('ranking')} AS ranking,
    ${capturedIn('recommendation')} AS recommendation
  FROM (
    SELECT id, sum(size) OVER (ORDER BY id) - size AS before FROM (
      SELECT id, length(body) AS size FROM articles
      WHERE id > ${sql.placeholder('after')} ORDER BY id LIMIT ${sql.placeholder('limit')}
    )
  ) page CROSS JOIN articles article ON article.id = page.id
  LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE page.before < ${sql.raw(String(maxBodyCharacters))} ORDER BY article.id`)

/**
 * Articles in every state, in the order in which they came, from behind an id on: `limit` at most, fewer where they are
 * large. An empty page is the end.
 */
export async function exportArticles(
  db: Database,
  { after, limit }: { after: number; limit: number },
): Promise<ExportedArticle[]> {
  const rows = await pageQuery(db, { after, limit })
  return rows.map(({ views, votes, oldSlugs, related, ranking, recommendation, ...row }) => ({
    article: toDeskArticle(row),
    status: row.status,
    oldSlugs: parseJson(oldSlugs),
    views,
    votes,
    captured: {
      related: parseJson(related),
      ranking: parseJson(ranking),
      recommendation: parseJson(recommendation),
    },
  }))
}
