import type { ImageMetadata } from './image-metadata.ts'
import { readExif } from './read-exif.ts'
import { readIptc } from './read-iptc.ts'
import { readXmp } from './read-xmp.ts'

/**
 * What the metadata of an image says about it; what it doesn't say is missing. `takenAt` is the time on the camera's
 * clock in ISO 8601, with its offset from UTC if the camera wrote one: `2026-11-25T08:00:00+01:00`.
 */
export type ImageTexts = { alt?: string; caption?: string; credit?: string; copyright?: string; takenAt?: string }

// Longer blocks hold depth maps and histories of edits, which stand behind the texts.
const maxBlockBytes = 1_000_000

/**
 * Reads the texts of an image's metadata. XMP comes first, then IPTC, whose fields have length limits, then EXIF, which
 * programs that edit captions often leave as it was. The credit is the credit line, or else the photographer's name.
 */
export function readImageTexts({ exif, xmp, iptc }: ImageMetadata): ImageTexts {
  const [inXmp, inIptc, inExif] = [readXmp(start(xmp)), readIptc(start(iptc)), readExif(start(exif))]
  const texts = {
    alt: inXmp.alt,
    caption: inXmp.caption || inIptc.caption || inExif.caption,
    credit: inXmp.credit || inIptc.credit || inXmp.creator || inIptc.creator || inExif.creator,
    copyright: inXmp.copyright || inIptc.copyright || inExif.copyright,
    takenAt: inExif.takenAt,
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

function start(block: Uint8Array | null): Uint8Array {
  return (block ?? new Uint8Array()).subarray(0, maxBlockBytes)
}
