import type { FrontArticle } from '@broadsheet/model'
import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'
import { formatCursor, type ArticleCursor } from './article-cursor.ts'
import { selectFront, type FrontRow } from './columns.ts'

/** A page of published articles, newest first; `next` is the cursor of the page behind it, null at the end. */
export type ArticlePage = { articles: FrontArticle[]; next: string | null }

type ListOptions = { section: string | null; before: ArticleCursor | null; limit: number }

/** The newest articles of the whole paper or of one section, from a cursor on. */
export async function listArticles(db: Database, options: ListOptions): Promise<ArticlePage> {
  return toArticlePage(await latestQuery(db, options), options.limit)
}

/**
 * The query behind a page of a river: one row more than asked for tells whether another page follows. `since`, in UTC
 * epoch seconds, ends the river there.
 */
export function latestQuery(db: Database, { section, before, since, limit }: ListOptions & { since?: number }) {
  return selectFront(db)
    .where(
      and(
        eq(articles.status, 'published'),
        section === null ? undefined : eq(articles.sectionSlug, section),
        before === null
          ? undefined
          : sql`(${articles.publishedAt}, ${articles.id}) < (${before.publishedAt}, ${before.id})`,
        since === undefined ? undefined : gte(articles.publishedAt, since),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit + 1)
}

/** Cuts what `latestQuery` read to the page and its cursor. */
export function toArticlePage(rows: FrontRow[], limit: number): ArticlePage {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    articles: page.map(({ id: _id, ...article }) => article),
    next: rows.length > limit && last !== undefined ? formatCursor(last) : null,
  }
}
