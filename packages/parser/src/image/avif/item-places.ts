import { maxParts } from '../max-parts.ts'
import { uintAt } from '../uint-at.ts'
import type { Box } from './boxes-in.ts'
import type { ByteRange } from './byte-ranges.ts'

/** Where items stand in the file, by their numbers; `isCutOff` if one reaches beyond its source. */
export type ItemPlaces = { places: Map<number, ByteRange[]>; isCutOff: boolean }

const inFile = 0
const inIdat = 1

/**
 * Reads an `iloc` box (ISO 14496-12, 8.11.3). An item's data are in pieces, of the file or of the `idat` box. Null if the
 * box does not fit together.
 */
export function readItemPlaces(bytes: Uint8Array, iloc: Box, idat: Box | undefined): ItemPlaces | null {
  const places: ItemPlaces['places'] = new Map()
  let at = iloc.from
  const read = (size: number): number => {
    at += size
    return uintAt(bytes, at - size, size)
  }
  const version = read(4) >>> 24
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  const isLong = version > 1
  let [pieces, isCutOff] = [0, false]
  for (let items = read(isLong ? 4 : 2); items > 0; items -= 1) {
    const id = read(isLong ? 4 : 2)
    const method = version === 0 ? inFile : read(2) & 15
    const isOfOtherFile = read(2) !== 0
    const base = read(baseSize)
    const count = read(2)
    pieces += count
    if (at > iloc.to || pieces > maxParts || places.has(id)) return null
    const source = isOfOtherFile ? undefined : method === inFile ? { from: 0, to: bytes.length } : idat
    const ranges: ByteRange[] = []
    for (let piece = 0; piece < count; piece += 1) {
      read(indexSize)
      const [offset, length] = [base + read(offsetSize), read(lengthSize)]
      if (source === undefined || method > inIdat) continue
      const from = source.from + offset
      // Without a length, a piece reaches to the end.
      const to = length === 0 ? source.to : from + length
      isCutOff ||= from > source.to || to > source.to
      ranges.push({ from: Math.min(from, source.to), to: Math.min(to, source.to) })
    }
    places.set(id, ranges)
  }
  return at > iloc.to ? null : { places, isCutOff }
}
