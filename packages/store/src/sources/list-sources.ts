import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

// More than a newsroom follows.
const maxFeeds = 1_000

/** The statement of `listFeeds`. */
export const listedFeeds = sql`SELECT ${feedColumns} FROM feeds ORDER BY url LIMIT ${maxFeeds}`

/** The feeds that the paper follows, paused ones among them, by their addresses. */
export async function listFeeds(db: Database): Promise<FeedRow[]> {
  const [rows] = await runStatements(db, [listedFeeds])
  return readFeedRows(rows)
}
