import type { Shard } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/**
 * The shards that hold something published, in their order. `changedAt` is the latest time at which the shard's last
 * article, one of the paper's `recentLimit` newest or one of as many changed last was published or changed. It reads a
 * row a shard and those, whatever the archive's size.
 */
export async function findShards(
  db: Database,
  { idsPerShard, recentLimit }: { idsPerShard: number; recentLimit: number },
): Promise<Shard[]> {
  const changedAt = sql`max(published_at, coalesce(modified_at, published_at))`
  // D1 binds every number as a real one: a quotient has a fraction until it is cast.
  // The plus keeps SQLite on the ids: by the index of the status it would sort every published article.
  return await db.all<Shard>(sql`
    WITH RECURSIVE shards(shard) AS (
      SELECT 1 WHERE (SELECT max(id) FROM articles) > 0
      UNION ALL
      SELECT shard + 1 FROM shards WHERE shard * ${idsPerShard} < (SELECT max(id) FROM articles)
    ),
    changes(shard, changed_at) AS (
      SELECT shard, (
        SELECT ${changedAt} FROM articles
        WHERE id > (shard - 1) * ${idsPerShard} AND id <= shard * ${idsPerShard} AND +status = 'published'
        ORDER BY id DESC LIMIT 1
      ) FROM shards
      UNION ALL
      SELECT * FROM (
        SELECT CAST((id - 1) / ${idsPerShard} AS INTEGER) + 1, ${changedAt} FROM articles
        WHERE status = 'published' ORDER BY published_at DESC, id DESC LIMIT ${recentLimit}
      )
      UNION ALL
      SELECT * FROM (
        SELECT CAST((id - 1) / ${idsPerShard} AS INTEGER) + 1, modified_at FROM articles
        WHERE modified_at > 0 AND +status = 'published' ORDER BY modified_at DESC LIMIT ${recentLimit}
      )
    )
    SELECT shard, max(changed_at) AS "changedAt" FROM changes
    WHERE changed_at IS NOT NULL GROUP BY shard ORDER BY shard`)
}
