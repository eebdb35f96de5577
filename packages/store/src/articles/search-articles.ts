import type { FoundArticle } from '@broadsheet/model'
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals } from '../schema.ts'
import { frontColumns } from './columns.ts'
import { readQuery } from './match-expression.ts'
import { selectCandidates } from './select-candidates.ts'
import { matchMarks, splitSnippet } from './snippet.ts'

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
 * Published articles that a reader's query matches, the best match first. What it reads is bounded, however large the
 * archive and however common the words: see `selectCandidates`. `next` is the offset of the page behind, null at the
 * end. Any query is answered: one without a word finds nothing.
 */
export async function searchArticles(
  db: Database,
  { query, section, from = null, to = null, offset, limit }: SearchOptions,
): Promise<{ articles: FoundArticle[]; next: number | null }> {
  const matches = readQuery(query)
  if (matches === null) return { articles: [], next: null }
  const filed = and(
    eq(articles.status, 'published'),
    section === null ? undefined : eq(articles.sectionSlug, section),
    from === null ? undefined : gte(articles.publishedAt, from),
    to === null ? undefined : lt(articles.publishedAt, to),
  )
  const order = sql`tier DESC, score, ${desc(articles.publishedAt)}, ${desc(articles.id)}`
  const page = sql`(
    SELECT candidates.id, tier, score FROM (${selectCandidates(matches, { section, from, to })}) candidates
    CROSS JOIN articles ON articles.id = candidates.id
    WHERE ${filed} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${offset}
  ) page`
  const rows = await db
    .select({
      ...frontColumns,
      snippet: sql<string>`snippet(search, ${bodyColumn}, ${matchMarks.start}, ${matchMarks.end}, '…', ${snippetWords})`,
    })
    .from(page)
    .crossJoin(articles)
    .crossJoin(sql`search`)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
    .where(sql`${articles.id} = page.id AND search.rowid = page.id AND search MATCH ${matches.every}`)
    .orderBy(order)
  return {
    articles: rows.slice(0, limit).map((row) => ({ ...row, snippet: splitSnippet(row.snippet ?? '') })),
    next: rows.length > limit ? offset + limit : null,
  }
}
