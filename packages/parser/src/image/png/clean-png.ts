import { joinBytes } from '../join-bytes.ts'
import { orientationExif } from '../metadata/orientation-exif.ts'
import { readExif } from '../metadata/read-exif.ts'
import { crc32 } from './crc32.ts'
import { findExifChunk } from './find-exif-chunk.ts'
import { pngChunks } from './png-chunks.ts'

// What pixels, colours, sizes and animations need.
const keptTypes = new Set(
  'IHDR PLTE IDAT IEND tRNS bKGD sBIT pHYs gAMA cHRM sRGB iCCP cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
)

/** A PNG without metadata, but for an orientation other than 1 that browsers apply. Null for a file that is cut off. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = pngChunks(bytes)
  if (chunks === null) return null
  const exif = findExifChunk(chunks)
  const orientation = exif === null ? 1 : readExif(exif.data).orientation
  return joinBytes([
    bytes.subarray(0, 8),
    ...chunks.flatMap((chunk) => {
      if (keptTypes.has(chunk.type)) return [chunk.whole]
      return chunk === exif && orientation !== 1 ? [exifChunk(orientation)] : []
    }),
  ])
}

function exifChunk(orientation: number): Uint8Array {
  const data = orientationExif(orientation)
  const checked = joinBytes(['eXIf', data])
  return joinBytes([fourBytes(data.length), checked, fourBytes(crc32(checked))])
}

function fourBytes(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
