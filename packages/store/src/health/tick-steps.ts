import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** A step of the ranker's tick whose last time is stored. */
type TickStep = 'ranking'

/** When a step of the ranker's tick was last done, in UTC epoch seconds; null when it never was. */
export async function findTickStep(db: Database, step: TickStep): Promise<number | null> {
  const [rows] = await runStatements(db, [
    sql<{ doneAt: number }>`SELECT done_at AS "doneAt" FROM tick_steps WHERE step = ${step}`,
  ])
  return rows[0]?.doneAt ?? null
}

/**
 * Stores that a step of the ranker's tick was done at a time, in UTC epoch seconds. The last call counts even if
 * its time is earlier, so a clock that was wrong doesn't matter once it is right again.
 */
export async function markTickStep(db: Database, step: TickStep, doneAt: number): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO tick_steps (step, done_at) VALUES (${step}, ${doneAt})
      ON CONFLICT (step) DO UPDATE SET done_at = excluded.done_at`,
  ])
}
