import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/**
 * Lets articles that are about to be compared anew stand for themselves, so that one which changed is no longer taken
 * for a second run of another. Second runs of theirs stand for themselves too, and become due.
 */
export async function unfoldDuplicates(db: Database, ids: readonly number[]): Promise<void> {
  const list = JSON.stringify(ids)
  await runStatements(db, [
    sql`UPDATE articles SET duplicate_of = NULL
      WHERE duplicate_of IS NOT NULL AND id IN (SELECT value FROM json_each(${list}))`,
    sql`UPDATE articles SET duplicate_of = NULL, related_at = NULL
      WHERE duplicate_of IS NOT NULL AND duplicate_of IN (SELECT value FROM json_each(${list}))`,
  ])
}
