import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles, placements } from '../schema.ts'

/** Takes an editor's hand off an article. Nothing happens where there was none. */
export async function releaseArticle(db: Database, slug: string): Promise<void> {
  const ids = db.select({ id: articles.id }).from(articles).where(eq(articles.slug, slug))
  await db.delete(placements).where(inArray(placements.articleId, ids))
}
