import type { DeskStatus, Section } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { imageColumns, toDeskImage, type DeskImage, type ImageRow } from './image-row.ts'

/** An article that shows an image. */
export type ImageUse = { slug: string; status: DeskStatus; section: Section; headline: string }

/** How an image is named: by the name of its published file, or by the SHA-256 of the file that was received. */
export type ImageReference = { name: string } | { sha256: string }

type UseRow = Omit<ImageUse, 'status' | 'section'> & {
  status: 'draft' | 'published' | 'withdrawn'
  isScheduled: number
  sectionSlug: string
  sectionName: string
}

const mostUses = 100

/** An image; null if the paper has none. */
export async function findImage(db: Database, reference: ImageReference): Promise<DeskImage | null> {
  const [[row]] = await runStatements(db, [imageSql(reference)])
  return row === undefined ? null : toDeskImage(row)
}

/** An image with the latest articles that show it, in whatever state; null if the paper has none. One round trip. */
export async function findShownImage(
  db: Database,
  name: string,
): Promise<{ image: DeskImage; uses: ImageUse[] } | null> {
  const [[row], uses] = await runStatements(db, [
    imageSql({ name }),
    sql<UseRow>`
      SELECT slug, status, scheduled_at IS NOT NULL AS "isScheduled", section_slug AS "sectionSlug",
        section_name AS "sectionName", headline
      FROM article_images CROSS JOIN articles ON articles.id = article_images.article_id
      WHERE article_images.name = ${name} ORDER BY article_id DESC LIMIT ${mostUses}`,
  ])
  return row === undefined ? null : { image: toDeskImage(row), uses: uses.map(toUse) }
}

/** The row of an image. A published file counts as its own original: editors may have it from the paper. */
export function imageSql(reference: ImageReference): SQL<ImageRow> {
  if ('name' in reference) return sql`SELECT ${imageColumns} FROM images WHERE name = ${reference.name}`
  const { sha256 } = reference
  const start = sha256.slice(0, 32)
  return sql`SELECT ${imageColumns} FROM images WHERE name IN (
      SELECT name FROM images WHERE original = ${sha256}
      UNION ALL SELECT name FROM images WHERE name > ${`${start}.`} AND name < ${`${start}/`}
    ) LIMIT 1`
}

function toUse({ sectionSlug, sectionName, isScheduled, status, ...row }: UseRow): ImageUse {
  return {
    ...row,
    status: status === 'draft' && isScheduled === 1 ? 'scheduled' : status,
    section: { slug: sectionSlug, name: sectionName },
  }
}
