import { and, gt, lte, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'

/** Where an article stands and when it was published or last changed, in UTC epoch seconds. */
export type ShardArticle = { slug: string; section: { slug: string }; changedAt: number }

/** The published articles of a shard, by id: it reads the rows of its own ids and no other. */
export async function listShard(
  db: Database,
  { shard, idsPerShard }: { shard: number; idsPerShard: number },
): Promise<ShardArticle[]> {
  const rows = await db
    .select({
      slug: articles.slug,
      section: { slug: articles.sectionSlug },
      changedAt: sql<number>`max(${articles.publishedAt}, coalesce(${articles.modifiedAt}, ${articles.publishedAt}))`,
    })
    .from(articles)
    .where(
      and(
        gt(articles.id, (shard - 1) * idsPerShard),
        lte(articles.id, shard * idsPerShard),
        // The plus keeps SQLite on the ids, as in findShards.
        sql`+${articles.status} = 'published'`,
      ),
    )
    .orderBy(articles.id)
  return rows
}
