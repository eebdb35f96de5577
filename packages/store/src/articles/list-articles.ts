import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { findSection } from './find-section.ts'
import { frontJson, type FrontJson } from './front-json.ts'
import {
  isBehindCursor,
  newestFirst,
  toArticlePage,
  toPageValues,
  type ArticlePage,
  type PageOptions,
  type PageValues,
} from './river.ts'

const paperQuery = staticQuery<{ article: FrontJson }, PageValues>(sql`
  SELECT ${frontJson} AS article
  FROM articles article LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE ${isBehindCursor} ${newestFirst}`)

/** Lists the newest articles of the paper or of a section, from a cursor on. */
export async function listArticles(
  db: Database,
  { section, ...page }: PageOptions & { section: string | null },
): Promise<ArticlePage> {
  if (section === null) {
    const rows = await paperQuery(db, toPageValues(page))
    return toArticlePage(
      rows.map(({ article }) => article),
      page.limit,
    )
  }
  const { found } = await findSection(db, section, page)
  return found === null ? { articles: [], next: null } : { articles: found.articles, next: found.next }
}
