import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'

/**
 * Keeps what a ranking offers (lists by name, as ids of articles in their order), so that a click out of one of its
 * lists tells later what else was on offer. `snapshot` is the ranking's `computedAt`.
 */
export async function writeOffers(db: Database, snapshot: number, lists: Record<string, number[]>): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO offers (snapshot, lists) VALUES (${snapshot}, ${JSON.stringify(lists)})
      ON CONFLICT (snapshot) DO UPDATE SET lists = excluded.lists`,
  ])
}
