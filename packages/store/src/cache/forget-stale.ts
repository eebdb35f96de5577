import { sql } from 'drizzle-orm'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'

/** Forgets the tags of writes up to `until`, UTC epoch seconds: whoever asks now sees what they wrote. */
export async function forgetStale(db: Database, until: number): Promise<void> {
  await runStatements(db, [sql`DELETE FROM stale_tags WHERE changed_at <= ${until}`])
}
