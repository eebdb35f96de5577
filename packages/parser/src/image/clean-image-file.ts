import type { ImageEnding } from '@broadsheet/model'
import { cleanAvif } from './avif/clean-avif.ts'
import { cleanGif } from './gif/clean-gif.ts'
import { cleanJpeg } from './jpeg/clean-jpeg.ts'
import { cleanPng } from './png/clean-png.ts'
import { readStoredImage } from './read-stored-image.ts'
import { cleanWebp } from './webp/clean-webp.ts'

const cleaners: Record<ImageEnding, (bytes: Uint8Array) => Uint8Array | null> = {
  jpg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanWebp,
  avif: cleanAvif,
}

/**
 * An image file without metadata, for publication: the pixels, colour profile, animation and shown orientation stay, byte
 * for byte. Cleaning again changes nothing. Of bytes that `readImageFile` refuses nothing may be published, so their
 * result is empty. Never throws.
 */
export function cleanImageFile(bytes: Uint8Array): Uint8Array {
  const image = readStoredImage(bytes)
  return (image.ok ? cleaners[image.type](bytes) : null) ?? new Uint8Array()
}
