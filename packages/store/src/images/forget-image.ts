import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { imageTagsSql, tagsOfUses } from './image-uses.ts'

/** Forgets an image that is no longer stored. Returns the tags of the pages that show it. */
export async function forgetImage(
  db: Database,
  { name, by, now }: { name: string; by: string; now: number },
): Promise<string[]> {
  const [usedIn] = await runStatements(db, [
    imageTagsSql(name),
    sql`DELETE FROM images WHERE name = ${name}`,
    auditSql({ at: now, who: by, verb: 'delete image', detail: { name } }),
  ])
  return tagsOfUses(usedIn)
}
