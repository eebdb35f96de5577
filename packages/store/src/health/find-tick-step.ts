import { eq } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { tickSteps } from '../tables/schema.ts'
import type { TickStep } from './tick-step.ts'

/** When a step of the ranker's tick was last done, in UTC epoch seconds; null when it never was. */
export async function findTickStep(db: Database, step: TickStep): Promise<number | null> {
  const [row] = await db.select({ doneAt: tickSteps.doneAt }).from(tickSteps).where(eq(tickSteps.step, step))
  return row?.doneAt ?? null
}
