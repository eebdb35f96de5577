import { imageTypeOf, type ImageFocus } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'

/** An image of the paper with what an editor wrote of it. `createdAt` is UTC epoch seconds. */
export type DeskImage = Omit<ImageRow, 'animated' | 'focusX' | 'focusY'> & {
  type: string
  isAnimated: boolean
  focus: ImageFocus
}

/** A row of `imageColumns`. */
export type ImageRow = {
  name: string
  bytes: number
  width: number
  height: number
  animated: number
  alt: string | null
  caption: string | null
  credit: string | null
  licence: string | null
  focusX: number
  focusY: number
  tone: number | null
  /** SHA-256 of the private original; null if the published file is what was received. */
  original: string | null
  createdAt: number
  createdBy: string
  usedIn: number
}

/** The columns of the table `images`, and in how many articles an image stands. */
export const imageColumns = sql`images.name, images.bytes, images.width, images.height, images.animated, images.alt,
  images.caption, images.credit, images.licence, images.focus_x AS "focusX", images.focus_y AS "focusY", images.tone,
  images.original, images.created_at AS "createdAt", images.created_by AS "createdBy",
  (SELECT count(*) FROM article_images WHERE article_images.name = images.name) AS "usedIn"`

/** Makes an image of its row. */
export function toDeskImage({ animated, focusX, focusY, ...row }: ImageRow): DeskImage {
  return { ...row, type: imageTypeOf(row.name), isAnimated: animated === 1, focus: { x: focusX, y: focusY } }
}
