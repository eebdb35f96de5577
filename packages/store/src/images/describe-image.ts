import type { ImageDescription } from '@broadsheet/model'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { imageSql } from './find-image.ts'
import { toDeskImage, type DeskImage } from './image-row.ts'
import { imageTagsSql, tagsOfUses } from './image-uses.ts'

/**
 * Writes what an editor says of an image; what is not named stays. Returns the image, and the tags of the pages that show
 * it if its focus has moved; null if the paper has no such image. The same words again write nothing.
 */
export async function describeImage(
  db: Database,
  name: string,
  description: ImageDescription,
  { by, now }: ByWhom,
): Promise<{ image: DeskImage; staleTags: string[] } | null> {
  const [[found], uses] = await runStatements(db, [imageSql({ name }), imageTagsSql(name)])
  if (found === undefined) return null
  const known = toDeskImage(found)
  const { alt, caption, credit, licence, focus } = { ...known, ...definedOf(description) }
  const isMoved = focus.x !== known.focus.x || focus.y !== known.focus.y
  const isSame = alt === known.alt && caption === known.caption && credit === known.credit && licence === known.licence
  if (isSame && !isMoved) return { image: known, staleTags: [] }
  const staleTags = isMoved ? tagsOfUses(uses) : []
  const [, [row]] = await runStatements(db, [
    sql`UPDATE images SET alt = ${alt}, caption = ${caption}, credit = ${credit}, licence = ${licence},
      focus_x = ${focus.x}, focus_y = ${focus.y} WHERE name = ${name}`,
    imageSql({ name }),
    staleTagsSql(staleTags, now),
    auditSql({ at: now, who: by, verb: 'describe image', detail: { name, ...definedOf(description) } }),
  ])
  return row === undefined ? null : { image: toDeskImage(row), staleTags }
}

function definedOf(description: ImageDescription): Partial<Pick<DeskImage, keyof ImageDescription>> {
  return Object.fromEntries(Object.entries(description).filter(([, value]) => value !== undefined))
}
