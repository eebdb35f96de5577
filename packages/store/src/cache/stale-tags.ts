import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'

/** Notes the tags (cacheTags of the model) of answers that a write at `changedAt`, UTC epoch seconds, makes stale. */
export function staleTagsSql(tags: readonly string[], changedAt: number): SQL {
  return sql`INSERT INTO stale_tags (tag, changed_at)
    SELECT value, ${changedAt} FROM json_each(${JSON.stringify(tags)}) WHERE true
    ON CONFLICT (tag) DO UPDATE SET changed_at = excluded.changed_at`
}

/** Notes tags of cached answers that are, or are about to be, stale. `now` is UTC epoch seconds. */
export async function markStale(db: Database, tags: readonly string[], now: number): Promise<void> {
  await runStatements(db, [staleTagsSql(tags, now)])
}

/** Up to `limit` tags of cached answers that writes made stale, those of the oldest writes first. */
export async function listStale(db: Database, limit: number): Promise<string[]> {
  const [rows] = await runStatements(db, [
    sql<{ tag: string }>`SELECT tag FROM stale_tags ORDER BY changed_at LIMIT ${limit}`,
  ])
  return rows.map(({ tag }) => tag)
}

/** Forgets the tags of writes up to `until`, UTC epoch seconds: from now on every reader sees those writes. */
export async function forgetStale(db: Database, until: number): Promise<void> {
  await runStatements(db, [sql`DELETE FROM stale_tags WHERE changed_at <= ${until}`])
}
