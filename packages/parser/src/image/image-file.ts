import type { ImageEnding } from '@broadsheet/model'
import type { ImageRejection } from './image-rejection.ts'
import type { ImageMetadata } from './metadata/image-metadata.ts'
import type { ImageTexts } from './metadata/image-texts.ts'

/**
 * An image file: its type by its bytes, and its width and height in pixels as browsers show it. `orientation` is the one
 * of 1 to 8 (EXIF's numbers) that browsers apply to get there. `texts` is what its metadata says.
 */
export type ImageFile = {
  ok: true
  type: ImageEnding
  width: number
  height: number
  orientation: number
  isAnimated: boolean
  texts: ImageTexts
}

/** What a reader of one format finds. Width and height are as stored, before the orientation is applied. */
export type StoredImage = {
  ok: true
  width: number
  height: number
  orientation: number
  isAnimated: boolean
  metadata: ImageMetadata
}

/** A reader of one format, for bytes that begin like it. Never throws. */
export type ImageFormatReader = (bytes: Uint8Array) => StoredImage | ImageRejection
