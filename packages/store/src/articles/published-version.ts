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

/**
 * What the front page is made from: the version of published articles and the time of the last ranking, as one text that no
 * other state has; empty if the version is unknown. One round trip.
 */
export async function readFrontState(db: Database): Promise<string> {
  const [row] = await stateQuery(db, {})
  return row === undefined ? '' : frontState(row)
}

/** The state that a statement read with `versionSql` and `rankedAtSql`. */
export function frontState({ version, rankedAt }: { version: string; rankedAt: number }): string {
  return version === '' ? '' : `${version} ${rankedAt}`
}

/** When the last ranking was made (its `computedAt`): its offers are stored before it is; 0 before the first. */
export const rankedAtSql = sql`coalesce((SELECT max(snapshot) FROM offers), 0)`

const stateQuery = staticQuery<{ version: string; rankedAt: number }, Record<string, never>>(
  sql`SELECT ${versionSql} AS version, ${rankedAtSql} AS "rankedAt"`,
)
