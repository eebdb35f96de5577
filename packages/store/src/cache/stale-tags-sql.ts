import { sql, type SQL } from 'drizzle-orm'

/** Notes tags (cacheTags of the model) whose answers a write at `changedAt`, UTC epoch seconds, makes stale. */
export function staleTagsSql(tags: readonly string[], changedAt: number): SQL {
  return sql`INSERT INTO stale_tags (tag, changed_at)
    SELECT value, ${changedAt} FROM json_each(${JSON.stringify(tags)}) WHERE true
    ON CONFLICT (tag) DO UPDATE SET changed_at = excluded.changed_at`
}
