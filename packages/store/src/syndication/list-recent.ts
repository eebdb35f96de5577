import type { RecentArticle } from '@broadsheet/model'
import { and, desc, eq, gte } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'

/** The articles published since a time, newest first, `limit` at most. */
export async function listRecent(
  db: Database,
  { since, limit }: { since: number; limit: number },
): Promise<RecentArticle[]> {
  return await db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug, name: articles.sectionName },
      headline: articles.headline,
      publishedAt: articles.publishedAt,
    })
    .from(articles)
    .where(and(eq(articles.status, 'published'), gte(articles.publishedAt, since)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
}
