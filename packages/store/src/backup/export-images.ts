import { toIso, type BackupImage } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

const pageQuery = staticQuery<BackupImageRow, { after: string; limit: number }>(sql`
  SELECT ${backupImageColumns()} FROM images WHERE name > ${sql.placeholder('after')}
  ORDER BY name LIMIT ${sql.placeholder('limit')}`)

/** A row of `backupImageColumns`. */
export type BackupImageRow = Omit<BackupImage, 'animated' | 'focus' | 'addedAt'> & {
  animated: number
  focusX: number
  focusY: number
  addedAt: number
}

/** The columns of the table `images` that a backup has. */
export function backupImageColumns() {
  return sql`images.name, images.bytes, images.width, images.height, images.animated, images.alt, images.caption,
    images.credit, images.licence, images.focus_x AS "focusX", images.focus_y AS "focusY", images.tone, images.original,
    images.created_at AS "addedAt", images.created_by AS "addedBy"`
}

/** The paper's images by name, used or not, after a name: `limit` at most. An empty page is the end. */
export async function exportImages(
  db: Database,
  { after, limit }: { after: string; limit: number },
): Promise<BackupImage[]> {
  return (await pageQuery(db, { after, limit })).map(toBackupImage)
}

/** Makes an image of a backup of its row. */
export function toBackupImage(row: BackupImageRow): BackupImage {
  const { name, bytes, width, height, animated, alt, caption, credit, licence, focusX, focusY, tone, original } = row
  return {
    name,
    bytes,
    width,
    height,
    animated: animated === 1,
    alt,
    caption,
    credit,
    licence,
    focus: { x: focusX, y: focusY },
    tone,
    original,
    addedAt: toIso(row.addedAt),
    addedBy: row.addedBy,
  }
}
