import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { staleTagsSql } from './stale-tags-sql.ts'

/** Notes tags of cached answers that are, or are about to be, stale. `now` is UTC epoch seconds. */
export async function markStale(db: Database, tags: readonly string[], now: number): Promise<void> {
  await runStatements(db, [staleTagsSql(tags, now)])
}
