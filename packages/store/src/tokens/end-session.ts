import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

const byId = staticQuery<{ id: string }, { id: string }>(
  sql`SELECT id FROM ended_sessions WHERE id = ${sql.placeholder('id')}`,
)

/** Ends a session for good. It is forgotten at `until` (UTC epoch seconds), when it would have ended by itself. */
export async function endSession(db: Database, { id, until }: { id: string; until: number }): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO ended_sessions (id, until) VALUES (${id}, ${until}) ON CONFLICT (id) DO NOTHING`,
  ])
}

/** Whether the editor of a session has signed out. */
export async function hasSessionEnded(db: Database, id: string): Promise<boolean> {
  return (await byId(db, { id })).length > 0
}
