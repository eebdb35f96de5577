import type { FrontArticle } from '@broadsheet/model'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals } from '../schema.ts'
import { frontColumns } from './columns.ts'
import { matchEvery } from './match-expression.ts'
import { matchMarks, splitSnippet, type SnippetPart } from './snippet.ts'

/** A found article with the words around what was found, or its first ones when the headline alone matched. */
export type FoundArticle = FrontArticle & { snippet: SnippetPart[] }

/** What is asked of the archive. `from` (inclusive) and `to` (exclusive) are UTC epoch seconds, null for no bound. */
export type SearchOptions = {
  query: string
  section: string | null
  from?: number | null
  to?: number | null
  offset: number
  limit: number
}

const bodyColumn = 2
const snippetWords = 32

/**
 * Published articles that a reader's query matches, the best match first; headlines weigh more than bodies. `next`
 * is the offset of the page behind, null at the end. Any query is answered: one without a word finds nothing.
 */
export async function searchArticles(
  db: Database,
  { query, section, from = null, to = null, offset, limit }: SearchOptions,
): Promise<{ articles: FoundArticle[]; next: number | null }> {
  const match = matchEvery(query)
  if (match === null) return { articles: [], next: null }
  const rows = await db
    .select({
      ...frontColumns,
      snippet: sql<string>`snippet(search, ${bodyColumn}, ${matchMarks.start}, ${matchMarks.end}, '…', ${snippetWords})`,
    })
    .from(sql`search`)
    .innerJoin(articles, sql`${articles.id} = search.rowid`)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(
      and(
        sql`search MATCH ${match}`,
        eq(articles.status, 'published'),
        section === null ? undefined : eq(articles.sectionSlug, section),
        from === null ? undefined : gte(articles.publishedAt, from),
        to === null ? undefined : lt(articles.publishedAt, to),
      ),
    )
    .orderBy(sql`bm25(search, 10, 3, 1)`, sql`search.rowid DESC`)
    .limit(limit + 1)
    .offset(offset)
  return {
    articles: rows.slice(0, limit).map((row) => ({ ...row, snippet: splitSnippet(row.snippet ?? '') })),
    next: rows.length > limit ? offset + limit : null,
  }
}
