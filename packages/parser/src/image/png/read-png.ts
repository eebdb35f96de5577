import { codeAt } from '../code-at.ts'
import type { StoredImage } from '../image-file.ts'
import { rejectImage, type ImageRejection } from '../image-rejection.ts'
import { readExif } from '../metadata/read-exif.ts'
import { uintAt } from '../uint-at.ts'
import { findExifChunk } from './find-exif-chunk.ts'
import { pngChunks, type PngChunk } from './png-chunks.ts'

const headerBytes = 13
// The keyword, no compression, and neither a language nor a translated keyword.
const xmpStart = 'XML:com.adobe.xmp\0\0\0\0\0'

/** Reads a PNG or an animated one (APNG). */
export function readPng(bytes: Uint8Array): StoredImage | ImageRejection {
  const chunks = pngChunks(bytes)
  if (chunks === null || !chunks.some(({ type }) => type === 'IDAT')) return rejectImage('cut-off')
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length !== headerBytes) return rejectImage('broken')
  const animation = chunks.find(({ type }) => type === 'acTL')
  const shownExif = findExifChunk(chunks)?.data
  return {
    ok: true,
    width: uintAt(header.data, 0, 4),
    height: uintAt(header.data, 4, 4),
    orientation: shownExif === undefined ? 1 : readExif(shownExif).orientation,
    isAnimated: animation !== undefined && uintAt(animation.data, 0, 4) > 1,
    metadata: {
      exif: chunks.find(({ type }) => type === 'eXIf')?.data ?? null,
      xmp: chunks.find(isXmp)?.data.subarray(xmpStart.length) ?? null,
      iptc: null,
    },
  }
}

function isXmp({ type, data }: PngChunk): boolean {
  return type === 'iTXt' && codeAt(data, 0, xmpStart.length) === xmpStart
}
