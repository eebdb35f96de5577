import { maxParts } from '../max-parts.ts'
import { uintAt } from '../uint-at.ts'

/**
 * A segment of a JPEG: its marker (the byte behind FF), the data behind its length, and all its bytes, of a scan with
 * the coded pixels behind it.
 */
export type JpegSegment = { marker: number; data: Uint8Array; whole: Uint8Array }

const endOfImage = 0xd9
const startOfScan = 0xda

/**
 * The segments between the start and the end of a JPEG (ITU-T T.81, annex B), without fill bytes and without whatever
 * stands between them or behind the end. Null if it has no end, or a segment reaches beyond it.
 */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] | null {
  const segments: JpegSegment[] = []
  let at = 2
  while (segments.length < maxParts) {
    at = behindFill(bytes, bytes.indexOf(0xff, at))
    const marker = bytes[at - 1]
    if (marker === undefined) return null
    if (marker === endOfImage) return segments
    if (standsAlone(marker)) continue
    const length = uintAt(bytes, at, 2)
    if (length < 2 || at + length > bytes.length) return null
    const end = marker === startOfScan ? endOfScan(bytes, at + length) : at + length
    segments.push({ marker, data: bytes.subarray(at + 2, at + length), whole: bytes.subarray(at - 2, end) })
    at = end
  }
  return null
}

/** The place behind a marker, which any number of FF may precede; 0 if there is none. */
function behindFill(bytes: Uint8Array, at: number): number {
  if (at < 0) return 0
  let place = at
  while (bytes[place] === 0xff) place += 1
  return place + 1
}

// Zero makes an FF of coded pixels no marker.
function standsAlone(marker: number): boolean {
  return marker === 0 || marker === 1 || isRestart(marker) || marker === 0xd8
}

function isRestart(marker: number | undefined): boolean {
  return marker !== undefined && marker >= 0xd0 && marker <= 0xd7
}

/** The place of the first marker behind coded pixels, which may hold restart markers and fill bytes. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const start = at
    while (bytes[at + 1] === 0xff) at += 1
    const next = bytes[at + 1]
    if (next !== 0 && !isRestart(next)) return start
  }
  return bytes.length
}
