import type { Database } from '../database.ts'
import { tickSteps } from '../schema.ts'
import type { TickStep } from './tick-step.ts'

/**
 * Keeps that a step of the ranker's tick was done at a time, in UTC epoch seconds. The last mark stands, also one that
 * is earlier than the one before: a clock that went wrong must not count once it is right again.
 */
export async function markTickStep(db: Database, step: TickStep, doneAt: number): Promise<void> {
  await db.insert(tickSteps).values({ step, doneAt }).onConflictDoUpdate({ target: tickSteps.step, set: { doneAt } })
}
