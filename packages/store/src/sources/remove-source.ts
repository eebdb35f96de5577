import type { ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/**
 * Stops following a source. Its articles stay; another source that has them may update them from then on. An unknown
 * source changes nothing.
 */
export async function removeSource(db: Database, id: number, { by, now }: ByWhom): Promise<void> {
  await runStatements(db, [
    sql`INSERT INTO audit (at, who, verb, detail)
      SELECT ${now}, ${by}, 'remove feed', json_object('url', url, 'section', section) FROM feeds WHERE id = ${id}`,
    sql`DELETE FROM feed_items WHERE feed_id = ${id}`,
    sql`DELETE FROM feeds WHERE id = ${id}`,
  ])
}
