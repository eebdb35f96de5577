import { imageEndingOf, type ImageEnding } from '@broadsheet/model'
import { readAvif } from './avif/read-avif.ts'
import { readGif } from './gif/read-gif.ts'
import type { ImageFormatReader, StoredImage } from './image-file.ts'
import { isTooLarge, rejectImage, type ImageRejection } from './image-rejection.ts'
import { readJpeg } from './jpeg/read-jpeg.ts'
import { readPng } from './png/read-png.ts'
import { refusedType } from './refused-type.ts'
import { readWebp } from './webp/read-webp.ts'

const readers: Record<ImageEnding, ImageFormatReader> = {
  jpg: readJpeg,
  png: readPng,
  gif: readGif,
  webp: readWebp,
  avif: readAvif,
}

/** Reads what an image file stores, by its bytes; a rejection if the paper can't take it. Never throws. */
export function readStoredImage(bytes: Uint8Array): (StoredImage & { type: ImageEnding }) | ImageRejection {
  const type = imageEndingOf(bytes)
  if (type === null) return rejectImage(refusedType(bytes))
  const stored = readers[type](bytes)
  if (!stored.ok) return stored
  const { width, height } = stored
  if (width === 0 || height === 0) return rejectImage('no-size')
  return isTooLarge(stored) ? rejectImage('too-many-pixels') : { ...stored, type }
}
