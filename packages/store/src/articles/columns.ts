import type { FrontArticle } from '@broadsheet/model'
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, articleTotals } from '../schema.ts'

/** What a list draws of an article. */
export const listedColumns = {
  slug: articles.slug,
  section: { slug: articles.sectionSlug, name: articles.sectionName },
  headline: articles.headline,
  publishedAt: articles.publishedAt,
  views: sql<number>`coalesce(${articleTotals.views}, 0)`,
  votes: sql<number>`coalesce(${articleTotals.votes}, 0)`,
}

/** What a front draws of an article. */
export const frontColumns = { ...listedColumns, lede: articles.lede, modifiedAt: articles.modifiedAt }

/** A front's article with the id that its cursor is made of. */
export type FrontRow = FrontArticle & { id: number }

/** Articles with their section and counts, ready for conditions and an order. */
export function selectFront(db: Database) {
  return db
    .select({ id: articles.id, ...frontColumns })
    .from(articles)
    .leftJoin(articleTotals, eq(articleTotals.articleId, articles.id))
}
