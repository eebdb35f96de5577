import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'

/** An article whose related ones are to be found. `contentHash` tells later whether it changed meanwhile. */
export type RelatedDue = {
  id: number
  headline: string
  lede: string
  sectionSlug: string
  publishedAt: number
  contentHash: string
}

/** Published articles that are new or changed since their related ones were last looked for, the oldest first. */
export async function readRelatedDue(db: Database, limit: number): Promise<RelatedDue[]> {
  return await db
    .select({
      id: articles.id,
      headline: articles.headline,
      lede: articles.lede,
      sectionSlug: articles.sectionSlug,
      publishedAt: articles.publishedAt,
      contentHash: articles.contentHash,
    })
    .from(articles)
    .where(and(isNull(articles.relatedAt), eq(articles.status, 'published')))
    .orderBy(asc(articles.id))
    .limit(limit)
}
