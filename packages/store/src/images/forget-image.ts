import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { imageTagsSql, tagsOfUses } from './image-uses.ts'

/** Forgets an image that is no longer stored. Returns the tags of the pages that show it. */
export async function forgetImage(db: Database, name: string, { by, now }: ByWhom): Promise<string[]> {
  const [uses] = await runStatements(db, [imageTagsSql(name)])
  const staleTags = tagsOfUses(uses)
  await runStatements(db, [
    sql`DELETE FROM images WHERE name = ${name}`,
    staleTagsSql(staleTags, now),
    auditSql({ at: now, who: by, verb: 'delete image', detail: { name } }),
  ])
  return staleTags
}
