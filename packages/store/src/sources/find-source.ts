import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

/** The feed of an id or an address, null where there is none. */
export async function findFeedRow(db: Database, by: { id: number } | { url: string }): Promise<FeedRow | null> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`url = ${by.url}`
  const [rows] = await runStatements(db, [sql`SELECT ${feedColumns} FROM feeds WHERE ${which}`])
  return readFeedRows(rows)[0] ?? null
}
