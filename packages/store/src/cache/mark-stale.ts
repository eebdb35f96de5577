import { runStatements, type Archive } from '../d1/database.ts'
import { staleTagsSql } from './stale-tags-sql.ts'

/** Notes tags of cached answers that are, or are about to be, stale. `now` is UTC epoch seconds. */
export async function markStale(db: Archive, tags: readonly string[], now: number): Promise<void> {
  await runStatements(db, [staleTagsSql(tags, now)])
}
