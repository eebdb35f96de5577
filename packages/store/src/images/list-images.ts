import { formatImageCursor, type ImageCursor } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { imageColumns, toDeskImage, type DeskImage, type ImageRow } from './image-row.ts'
import { matchImageWords } from './match-image-words.ts'

/** Filters, null for none: words of what is written of an image, those that nobody has described, those before one. */
export type ImageListOptions = {
  query: string | null
  isUndescribed: boolean
  before: ImageCursor | null
  limit: number
}

// Where more images have the words than an editor looks through, the last ones are taken.
const mostFound = 1_000

type ImageList = { images: DeskImage[]; next: string | null }

/** The paper's images, the newest first; `next` is the cursor of the next page. */
export async function listImages(db: Database, options: ImageListOptions): Promise<ImageList> {
  const [rows] = await runStatements(db, [listSql(options)])
  return toList(rows, options)
}

/** A page of images, and how many of all nobody has described, counted up to a thousand. One round trip. */
export async function listLibrary(
  db: Database,
  options: ImageListOptions,
): Promise<ImageList & { undescribed: number }> {
  const [rows, [counted]] = await runStatements(db, [
    listSql(options),
    sql<{ undescribed: number }>`SELECT count(*) AS undescribed FROM (
      SELECT 1 FROM images WHERE alt IS NULL AND created_at >= 0 LIMIT ${mostFound})`,
  ])
  return { ...toList(rows, options), undescribed: counted?.undescribed ?? 0 }
}

function listSql(options: ImageListOptions) {
  return sql<ImageRow>`SELECT ${imageColumns} FROM images WHERE ${sql.join(conditionsOf(options), sql` AND `)}
    ORDER BY created_at DESC, name DESC LIMIT ${options.limit + 1}`
}

function toList(rows: readonly ImageRow[], { limit }: ImageListOptions): ImageList {
  const images = rows.slice(0, limit).map(toDeskImage)
  const last = images.at(-1)
  return { images, next: rows.length > limit && last !== undefined ? formatImageCursor(last) : null }
}

function conditionsOf({ query, isUndescribed, before }: ImageListOptions): SQL[] {
  return [
    // With words, the plus makes SQLite begin with what has them: by an index it would read every image.
    query === null ? sql`created_at >= 0` : sql`+created_at >= 0 AND ${wordsSql(query)}`,
    ...(isUndescribed ? [sql`alt IS NULL`] : []),
    ...(before === null ? [] : [sql`(created_at, name) < (${before.createdAt}, ${before.name})`]),
  ]
}

function wordsSql(query: string): SQL {
  const match = matchImageWords(query)
  if (match === null) return sql`0`
  return sql`images.rowid IN (
    SELECT rowid FROM image_words WHERE image_words MATCH ${match} ORDER BY rowid DESC LIMIT ${mostFound})`
}
