import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

/** What was read of published articles, and the version of all of them at that time. */
export type Published<Value> = { version: string; value: Value }

/** The version of everything that readers may see of published articles, for a statement that reads some of it. */
export const versionSql = sql`coalesce((SELECT version FROM published_version WHERE id = 1), '')`

const query = staticQuery<{ version: string }, Record<string, never>>(
  sql`SELECT version FROM published_version WHERE id = 1`,
)

/** Reads the present version: a text that no other state of this or another paper has; empty if it is unknown. */
export async function readPublishedVersion(db: Database): Promise<string> {
  const [row] = await query(db, {})
  return row?.version ?? ''
}
