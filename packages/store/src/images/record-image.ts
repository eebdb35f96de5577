import { auditSql } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { imageSql } from './find-image.ts'
import { toDeskImage, type DeskImage } from './image-row.ts'
import { imageTagsSql, tagsOfUses } from './image-uses.ts'

/** A stored image: its size in bytes and in pixels, and what a look at it gave. `now` is UTC epoch seconds. */
export type NewImage = {
  name: string
  bytes: number
  width: number
  height: number
  isAnimated: boolean
  tone: number | null
  /** SHA-256 of the private original; null if the published file is what was received. */
  original: string | null
  /** What the file says of itself. */
  texts?: Partial<Record<'alt' | 'caption' | 'credit' | 'licence', string>>
  by: string
  now: number
}

/**
 * Notes a stored image. What an editor wrote of it stays, and so does what is known of it and not given. Returns it, and
 * the tags of the pages that show it, which may have been imported before it.
 */
export async function recordImage(
  db: Database,
  image: NewImage,
): Promise<{ image: DeskImage; isNew: boolean; staleTags: string[] }> {
  const { name, bytes, width, height, isAnimated, tone, original, texts = {}, by, now } = image
  const { alt = null, caption = null, credit = null, licence = null } = texts
  const [[known], uses] = await runStatements(db, [imageSql({ name }), imageTagsSql(name)])
  const staleTags = tagsOfUses(uses)
  const [, [row]] = await runStatements(db, [
    sql`
      INSERT INTO images
        (name, bytes, width, height, animated, tone, original, alt, caption, credit, licence, created_at, created_by)
      VALUES (${name}, ${bytes}, ${width}, ${height}, ${isAnimated}, ${tone}, ${original}, ${alt}, ${caption}, ${credit},
        ${licence}, ${now}, ${by})
      ON CONFLICT (name) DO UPDATE SET
        width = excluded.width, height = excluded.height, animated = excluded.animated,
        tone = coalesce(excluded.tone, tone), original = coalesce(original, excluded.original),
        alt = coalesce(alt, excluded.alt), caption = coalesce(caption, excluded.caption),
        credit = coalesce(credit, excluded.credit), licence = coalesce(licence, excluded.licence)`,
    imageSql({ name }),
    staleTagsSql(staleTags, now),
    ...(known === undefined ? [auditSql({ at: now, who: by, verb: 'store image', detail: { name } })] : []),
  ])
  if (row === undefined) throw new Error(`The image ${name}, which was just noted, is not there`)
  return { image: toDeskImage(row), isNew: known === undefined, staleTags }
}
