import type { FrontArticle } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals } from '../schema.ts'
import { listedColumns } from './columns.ts'
import { matchEvery } from './match-expression.ts'

/** A found article with the words around what was found. */
export type FoundArticle = FrontArticle & { snippet: string }

/**
 * Published articles that hold every word of a reader's query, the best match first; headlines weigh more than
 * bodies. `next` is the offset of the page behind, null at the end. Any query is answered: one without a word finds
 * nothing.
 */
export async function searchArticles(
  db: Database,
  { query, section, offset, limit }: { query: string; section: string | null; offset: number; limit: number },
): Promise<{ articles: FoundArticle[]; next: number | null }> {
  const match = matchEvery(query)
  if (match === null) return { articles: [], next: null }
  const rows = await db
    .select({
      ...listedColumns,
      lede: articles.lede,
      modifiedAt: articles.modifiedAt,
      snippet: sql<string>`snippet(search, -1, '', '', '…', 32)`,
    })
    .from(sql`search`)
    .innerJoin(articles, sql`${articles.id} = search.rowid`)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(
      and(
        sql`search MATCH ${match}`,
        eq(articles.status, 'published'),
        section === null ? undefined : eq(articles.sectionSlug, section),
      ),
    )
    .orderBy(sql`bm25(search, 10, 3, 1)`, sql`search.rowid DESC`)
    .limit(limit + 1)
    .offset(offset)
  return { articles: rows.slice(0, limit), next: rows.length > limit ? offset + limit : null }
}
