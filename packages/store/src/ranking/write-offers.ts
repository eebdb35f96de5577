import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/**
 * Stores the lists of a ranking by name, as ids of articles in their order, so that a later click shows what else it was
 * offered beside. `snapshot` is the ranking's `computedAt`.
 */
export async function writeOffers(db: Database, snapshot: number, lists: Record<string, number[]>): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO offers (snapshot, lists) VALUES (${snapshot}, ${JSON.stringify(lists)})
      ON CONFLICT (snapshot) DO UPDATE SET lists = excluded.lists`,
  ])
}
