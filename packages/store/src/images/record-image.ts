import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { imageTagsSql, tagsOfUses } from './image-uses.ts'

/** A stored image: its size in bytes and in pixels, and what a look at it gave. `now` is UTC epoch seconds. */
export type NewImage = {
  name: string
  bytes: number
  width: number
  height: number
  isAnimated: boolean
  tone: number | null
  /** SHA-256 of the private original; null if it is not stored. */
  original: string | null
  by: string
  now: number
}

const knownQuery = staticQuery<{ name: string }, { name: string }>(
  sql`SELECT name FROM images WHERE name = ${sql.placeholder('name')}`,
)

/**
 * Notes a stored image. What an editor wrote of it stays, and so does what is known of it and not given. Returns the tags
 * of the pages that show it, which may have been imported before it.
 */
export async function recordImage(db: Database, image: NewImage): Promise<{ isNew: boolean; staleTags: string[] }> {
  const { name, bytes, width, height, isAnimated, tone, original, by, now } = image
  const [known] = await knownQuery(db, { name })
  const [usedIn] = await runStatements(db, [
    imageTagsSql(name),
    sql`
      INSERT INTO images (name, bytes, width, height, animated, tone, original, created_at, created_by)
      VALUES (${name}, ${bytes}, ${width}, ${height}, ${isAnimated}, ${tone}, ${original}, ${now}, ${by})
      ON CONFLICT (name) DO UPDATE SET
        width = excluded.width, height = excluded.height, animated = excluded.animated,
        tone = coalesce(excluded.tone, tone), original = coalesce(original, excluded.original)`,
    ...(known === undefined ? [auditSql({ at: now, who: by, verb: 'store image', detail: { name } })] : []),
  ])
  return { isNew: known === undefined, staleTags: tagsOfUses(usedIn) }
}
