import { sql } from 'drizzle-orm'
import { runStatements, type Archive } from '../d1/database.ts'
import type { TickStep } from './tick-step.ts'

/**
 * Keeps that a step of the ranker's tick was done at a time, in UTC epoch seconds. The last mark stands, also one that
 * is earlier than the one before: a clock that went wrong must not count once it is right again.
 */
export async function markTickStep(db: Archive, step: TickStep, doneAt: number): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO tick_steps (step, done_at) VALUES (${step}, ${doneAt})
      ON CONFLICT (step) DO UPDATE SET done_at = excluded.done_at`,
  ])
}
