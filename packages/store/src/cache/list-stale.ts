import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'

/** Up to `limit` tags of cached answers that writes made stale, those of the oldest writes first. */
export async function listStale(db: Database, limit: number): Promise<string[]> {
  const [rows] = await runStatements(db, [
    sql<{ tag: string }>`SELECT tag FROM stale_tags ORDER BY changed_at LIMIT ${limit}`,
  ])
  return rows.map(({ tag }) => tag)
}
