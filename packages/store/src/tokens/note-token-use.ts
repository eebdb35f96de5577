import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** Notes that a token was used at `now`, UTC epoch seconds. The caller does so once an hour at most. */
export async function noteTokenUse(db: Database, id: number, now: number): Promise<void> {
  await runStatements(db, [sql`UPDATE tokens SET last_used_at = ${now} WHERE id = ${id}`])
}
