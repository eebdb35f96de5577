import { formatCursor, type FrontArticle, type ArticleCursor } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import { parseJson } from '../d1/static-query.ts'
import { toFrontArticle, type FrontJson } from './front-json.ts'

/** A page of published articles, newest first; `next` is the cursor of the page behind it, null at the end. */
export type ArticlePage = { articles: FrontArticle[]; next: string | null }

/** Where a page begins, null for the newest articles, and how many it holds at most. */
export type PageOptions = { before: ArticleCursor | null; limit: number }

// A statement is one text with a cursor and without: nothing is published behind this one.
const newest: ArticleCursor = { publishedAt: Number.MAX_SAFE_INTEGER, id: 0 }

/** The published articles, of the table `article`, behind a cursor. */
export const isBehindCursor = sql`article.status = 'published'
  AND (article.published_at, article.id) < (${sql.placeholder('publishedAt')}, ${sql.placeholder('id')})`

/** How rows end that are drawn newest first, of the table `article`: so many of them. */
export const newestFirst = sql`ORDER BY article.published_at DESC, article.id DESC LIMIT ${sql.placeholder('rows')}`

/** The values of the placeholders above. */
export type PageValues = { publishedAt: number; id: number; rows: number }

/** A page asks for one row more than it holds, to see whether another page follows. */
export function toPageValues({ before, limit }: PageOptions): PageValues {
  const { publishedAt, id } = before ?? newest
  return { publishedAt, id, rows: limit + 1 }
}

/** Cuts the rows of a page to it and its cursor. */
export function toArticlePage(rows: readonly FrontJson[], limit: number): ArticlePage {
  const page = rows.slice(0, limit).map((json) => parseJson(json))
  const last = page.at(-1)
  return {
    articles: page.map(toFrontArticle),
    next: rows.length > limit && last !== undefined ? formatCursor(last) : null,
  }
}
