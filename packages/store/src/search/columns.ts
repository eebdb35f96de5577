import { sql } from 'drizzle-orm'
import { articles, articleTotals } from '../tables/schema.ts'

/** What a front draws of an article. */
export const frontColumns = {
  slug: articles.slug,
  section: { slug: articles.sectionSlug, name: articles.sectionName },
  headline: articles.headline,
  publishedAt: articles.publishedAt,
  views: sql<number>`coalesce(${articleTotals.views}, 0)`,
  votes: sql<number>`coalesce(${articleTotals.votes}, 0)`,
  lede: articles.lede,
  modifiedAt: articles.modifiedAt,
}
