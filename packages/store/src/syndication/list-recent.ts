import type { RecentArticle } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'

const recentQuery = staticQuery<{ article: JsonText<RecentArticle> }, { since: number; limit: number }>(sql`
  SELECT json_object('slug', slug, 'section', json_object('slug', section_slug, 'name', section_name),
    'headline', headline, 'publishedAt', published_at) AS article
  FROM articles WHERE status = 'published' AND published_at >= ${sql.placeholder('since')}
  ORDER BY published_at DESC, id DESC LIMIT ${sql.placeholder('limit')}`)

/** The articles published since a time, newest first, `limit` at most. */
export async function listRecent(
  db: Database,
  { since, limit }: { since: number; limit: number },
): Promise<RecentArticle[]> {
  const rows = await recentQuery(db, { since, limit })
  return rows.map(({ article }) => parseJson(article))
}
