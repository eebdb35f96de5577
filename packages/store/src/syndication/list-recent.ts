import type { RecentArticle } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'

const recentQuery = staticQuery<
  { article: JsonText<RecentArticle> },
  { since: number; offset: number; limit: number }
>(sql`
  SELECT json_object('slug', slug, 'section', json_object('slug', section_slug, 'name', section_name),
    'headline', headline, 'publishedAt', published_at,
    'image', lead_image ->> 0) AS article
  FROM articles WHERE status = 'published' AND published_at >= ${sql.placeholder('since')}
  ORDER BY published_at DESC, id DESC LIMIT ${sql.placeholder('limit')} OFFSET ${sql.placeholder('offset')}`)

const countQuery = staticQuery<{ articles: number }, { since: number }>(sql`
  SELECT count(*) AS articles FROM articles WHERE status = 'published' AND published_at >= ${sql.placeholder('since')}`)

/** The articles published since a time, newest first, `limit` at most, without the `offset` newest of them. */
export async function listRecent(
  db: Database,
  { since, offset = 0, limit }: { since: number; offset?: number; limit: number },
): Promise<RecentArticle[]> {
  const rows = await recentQuery(db, { since, offset, limit })
  return rows.map(({ article }) => parseJson(article))
}

/** How many articles were published since a time. Reads a row for each. */
export async function countRecent(db: Database, since: number): Promise<number> {
  const [row] = await countQuery(db, { since })
  return row?.articles ?? 0
}
