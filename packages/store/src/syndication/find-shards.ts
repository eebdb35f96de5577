import type { Shard } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

const idsPerShard = sql.placeholder('idsPerShard')
const recentLimit = sql.placeholder('recentLimit')
const changedAt = sql`max(published_at, coalesce(modified_at, published_at))`

// D1 binds every number as a REAL: a quotient has a fraction until it is cast.
// The plus makes SQLite go by the ids: by the index of the status it would sort every published article.
const shardsQuery = staticQuery<Shard, { idsPerShard: number; recentLimit: number }>(sql`
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

/**
 * The shards that hold something published, in their order. `changedAt` is the latest time at which the shard's last
 * article, one of the paper's `recentLimit` newest or one of as many changed last was published or changed. It reads a
 * row for each shard and for each of those articles, however many articles there are.
 */
export async function findShards(
  db: Database,
  options: { idsPerShard: number; recentLimit: number },
): Promise<Shard[]> {
  return await shardsQuery(db, options)
}
