import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

const interrupted = JSON.stringify({ is: 'failed', reason: 'interrupted', status: null })

/**
 * Records a poll that begins at `now` (UTC epoch seconds) as a failed one: if it ends the run, it is tried again at
 * `retryAt` and does not block the others for ever.
 */
export async function beginPoll(
  db: Database,
  { id, now, retryAt }: { id: number; now: number; retryAt: number },
): Promise<void> {
  await runStatements(db, [
    sql`UPDATE feeds SET due_at = ${retryAt}, polled_at = ${now}, outcome = ${interrupted}, failures = failures + 1,
      failing_since = coalesce(failing_since, ${now}) WHERE id = ${id}`,
  ])
}
