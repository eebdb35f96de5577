import { formatCursor, type FrontArticle, type ArticleCursor } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import { parseJson } from '../d1/static-query.ts'
import { toFrontArticle, type FrontJson } from './front-json.ts'

/** A page of published articles, newest first. `next` is the cursor of the next page, null on the last one. */
export type ArticlePage = { articles: FrontArticle[]; next: string | null }

/** `before` is the cursor of a page, null for the first one. */
export type PageOptions = { before: ArticleCursor | null; limit: number }

// Every article is older than this cursor, so the first page has the same statement as the others.
const newest: ArticleCursor = { publishedAt: Number.MAX_SAFE_INTEGER, id: 0 }

/** The condition of published articles after a cursor, in the table `article`. */
export const isBehindCursor = sql`article.status = 'published'
  AND (article.published_at, article.id) < (${sql.placeholder('publishedAt')}, ${sql.placeholder('id')})`

/** The order of the table `article`, newest first, and its limit. */
export const newestFirst = sql`ORDER BY article.published_at DESC, article.id DESC LIMIT ${sql.placeholder('rows')}`

export type PageValues = { publishedAt: number; id: number; rows: number }

/** Asks for one row more than the page has, to see whether another page follows. */
export function toPageValues({ before, limit }: PageOptions): PageValues {
  const { publishedAt, id } = before ?? newest
  return { publishedAt, id, rows: limit + 1 }
}

/** Makes a page and its cursor of the rows. */
export function toArticlePage(rows: readonly FrontJson[], limit: number): ArticlePage {
  const page = rows.slice(0, limit).map((json) => parseJson(json))
  const last = page.at(-1)
  return {
    articles: page.map(toFrontArticle),
    next: rows.length > limit && last !== undefined ? formatCursor(last) : null,
  }
}
