import type { Database } from '../database.ts'
import { offers } from '../schema.ts'

/**
 * Keeps what a ranking offers (lists by name, as ids of articles in their order), so that a click out of one of its
 * lists tells later what else was on offer. `snapshot` is the ranking's `computedAt`.
 */
export async function writeOffers(db: Database, snapshot: number, lists: Record<string, number[]>): Promise<void> {
  await db.insert(offers).values({ snapshot, lists }).onConflictDoUpdate({ target: offers.snapshot, set: { lists } })
}
