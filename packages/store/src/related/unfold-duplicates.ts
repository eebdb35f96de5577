import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/**
 * Makes articles originals again before they are compared, so that a changed article is no longer a second run of another.
 * Their own second runs become originals, too, and due for comparison.
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
