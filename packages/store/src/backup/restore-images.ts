import { toEpochSeconds, type BackupImage, type StoredImageRow } from '@broadsheet/model'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import { staleTagsSql } from '../cache/stale-tags.ts'
import { jsonBatches } from '../d1/json-batches.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { tagsOfUses, type ImageUse } from '../images/image-uses.ts'
import { backupImageColumns, toBackupImage, type BackupImageRow } from './export-images.ts'
import { imagesSql } from './restore-statements.ts'

/** The outcome of an image of a backup: noted; noted already; noted with other words or facts, which stay. */
export type RestoredImage = 'restored' | 'unchanged' | 'kept'

/**
 * Notes images of a backup again, with what editors wrote of them, in two round trips however many they are. Returns an
 * outcome for each, in their order, and the tags of the pages that show them.
 */
export async function restoreImages(
  db: Database,
  images: readonly BackupImage[],
  { by, now }: ByWhom,
): Promise<{ outcomes: RestoredImage[]; staleTags: string[] }> {
  if (images.length === 0) return { outcomes: [], staleTags: [] }
  const names = JSON.stringify(images.map(({ name }) => name))
  const [rows, uses] = await runStatements(db, [
    sql<BackupImageRow>`SELECT ${backupImageColumns()} FROM json_each(${names}) CROSS JOIN images ON images.name = value`,
    sql<ImageUse>`SELECT DISTINCT slug, section_slug AS section FROM json_each(${names})
      CROSS JOIN article_images ON article_images.name = value
      CROSS JOIN articles ON articles.id = article_images.article_id
      WHERE status = 'published' AND value NOT IN (SELECT name FROM images)`,
  ])
  const known = new Map(rows.map((row) => [row.name, JSON.stringify(toBackupImage(row))]))
  const missing = images.filter(({ name }) => !known.has(name))
  const staleTags = tagsOfUses(uses)
  if (missing.length > 0) {
    await runStatements(db, [
      ...jsonBatches(missing.map(rowOf)).map(imagesSql),
      staleTagsSql(staleTags, now),
      auditSql({ at: now, who: by, verb: 'restore images', detail: { names: missing.map(({ name }) => name) } }),
    ])
  }
  const outcomes = images.map((image): RestoredImage => {
    const stored = known.get(image.name)
    if (stored === undefined) return 'restored'
    return stored === JSON.stringify(image) ? 'unchanged' : 'kept'
  })
  return { outcomes, staleTags }
}

function rowOf(image: BackupImage): StoredImageRow {
  const { name, bytes, width, height, animated, alt, caption, credit, licence, focus, tone, original } = image
  const addedAt = toEpochSeconds(Date.parse(image.addedAt))
  return [
    ...([name, bytes, width, height, animated ? 1 : 0, alt, caption, credit, licence] as const),
    ...([focus.x, focus.y, tone, original, addedAt, image.addedBy] as const),
  ]
}
