import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

/** The feeds that are to be polled at `now` (UTC epoch seconds), those first that have waited longest. */
export async function listDueFeeds(db: Database, now: number, limit: number): Promise<FeedRow[]> {
  const [rows] = await runStatements(db, [
    sql`SELECT ${feedColumns} FROM feeds WHERE paused_at IS NULL AND due_at <= ${now} ORDER BY due_at, id LIMIT ${limit}`,
  ])
  return readFeedRows(rows)
}
