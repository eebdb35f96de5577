import type { ImageFile } from './image-file.ts'
import type { ImageRejection } from './image-rejection.ts'
import { readImageTexts } from './metadata/image-texts.ts'
import { readStoredImage } from './read-stored-image.ts'

// From this EXIF orientation on, an image is turned by a quarter.
const firstTurned = 5

/**
 * Reads an image file: its type by its bytes, whatever its name; its size as browsers show it; and the texts of its
 * metadata. A file that the paper can't take is a rejection. Pixels are not decoded. Never throws.
 * @example
 * const image = readImageFile(bytes)
 * if (!image.ok) return imageRejectMessage(image.reason)
 */
export function readImageFile(bytes: Uint8Array): ImageFile | ImageRejection {
  const stored = readStoredImage(bytes)
  if (!stored.ok) return stored
  const { type, width, height, orientation, isAnimated, metadata } = stored
  const shown = orientation < firstTurned ? { width, height } : { width: height, height: width }
  return { ok: true, type, ...shown, orientation, isAnimated, texts: readImageTexts(metadata) }
}
