import { littleUintAt, uintAt } from '../uint-at.ts'

/** An entry of a directory of TIFF 6.0: its type, how many values, and where they begin in the block. */
type Entry = { type: number; count: number; at: number }

/** The entries of a directory, by their tags. */
type TiffTags = {
  entry: (tag: number) => Entry | null
  /** A single number of two bytes (SHORT). */
  short: (tag: number) => number | null
  /** The bytes of a text, with its zeros. */
  bytes: (tag: number) => Uint8Array | null
  /** A text of ASCII up to its first zero. */
  text: (tag: number) => string | null
  /** The directory to which a tag points; an empty one without it. */
  directory: (tag: number) => TiffTags
}

const short = 3
// BYTE, ASCII and UNDEFINED; the last is EXIF 3's UTF-8.
const byteTypes = new Set([1, 2, 7, 129])
const entryBytes = 12

/** Reads the first directory of a TIFF block, of which EXIF is one. Never throws: what doesn't fit is missing. */
export function readTiff(block: Uint8Array): TiffTags {
  const isLittle = block[0] === 0x49 && block[1] === 0x49
  const isBig = block[0] === 0x4d && block[1] === 0x4d
  const uint = isLittle ? littleUintAt : uintAt
  const isTiff = (isLittle || isBig) && uint(block, 2, 2) === 42
  return readDirectory(block, isTiff ? uint(block, 4, 4) : block.length, uint)
}

function readDirectory(block: Uint8Array, start: number, uint: typeof uintAt): TiffTags {
  const end = start + 2 + uint(block, start, 2) * entryBytes
  const find = (tag: number): number | null => {
    for (let at = start + 2; at + entryBytes <= Math.min(end, block.length); at += entryBytes)
      if (uint(block, at, 2) === tag) return at
    return null
  }
  const entry = (tag: number): Entry | null => {
    const at = find(tag)
    if (at === null) return null
    const [type, count] = [uint(block, at + 2, 2), uint(block, at + 4, 4)]
    // Values of at most four bytes stand in the entry itself.
    return { type, count, at: byteTypes.has(type) && count > 4 ? uint(block, at + 8, 4) : at + 8 }
  }
  const bytes = (tag: number): Uint8Array | null => {
    const found = entry(tag)
    const fits = found !== null && byteTypes.has(found.type) && found.at + found.count <= block.length
    return fits ? block.subarray(found.at, found.at + found.count) : null
  }
  return {
    entry,
    bytes,
    short(tag) {
      const found = entry(tag)
      return found?.type === short && found.count === 1 ? uint(block, found.at, 2) : null
    },
    text(tag) {
      const found = bytes(tag)
      return found === null ? null : (String.fromCharCode(...found.subarray(0, 100)).split('\0')[0] ?? '')
    },
    directory(tag) {
      const found = entry(tag)
      return readDirectory(block, found === null ? block.length : uint(block, found.at, 4), uint)
    },
  }
}
