import { sql } from 'drizzle-orm'
import { runStatements, type Archive } from '../d1/database.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

/** The feed of an id or an address, null where there is none. */
export async function findFeedRow(db: Archive, by: { id: number } | { url: string }): Promise<FeedRow | null> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`url = ${by.url}`
  const [rows] = await runStatements(db, [sql`SELECT ${feedColumns} FROM feeds WHERE ${which}`])
  return readFeedRows(rows)[0] ?? null
}
