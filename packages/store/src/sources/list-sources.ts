import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { readSources, sourceColumns, type Source } from './source-row.ts'

// More than a newsroom follows.
const maxSources = 1_000

/** The statement of `listSources`. */
export const sourcesSql = sql`SELECT ${sourceColumns} FROM feeds ORDER BY url LIMIT ${maxSources}`

/** The feeds that the paper follows, paused ones among them, by their addresses. */
export async function listSources(db: Database): Promise<Source[]> {
  const [rows] = await runStatements(db, [sourcesSql])
  return readSources(rows)
}

/** The sources that are due at `now` (UTC epoch seconds), longest overdue first. */
export async function listDueSources(db: Database, now: number, limit: number): Promise<Source[]> {
  const [rows] = await runStatements(db, [
    sql`SELECT ${sourceColumns} FROM feeds
      WHERE paused_at IS NULL AND due_at <= ${now} ORDER BY due_at, id LIMIT ${limit}`,
  ])
  return readSources(rows)
}
