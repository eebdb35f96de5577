import { maxParts } from '../max-parts.ts'

/** A block of a GIF: an image with its pixels, or an extension by its label. `whole` is all its bytes. */
export type GifBlock = { label: number | 'image'; whole: Uint8Array }

/** A GIF: the header with the table of colours, and its blocks in order. */
export type GifParts = { header: Uint8Array; blocks: GifBlock[] }

const screenBytes = 13
const imageBytes = 10
const trailer = 0x3b

/**
 * The parts of a GIF (GIF89a, clause 12) up to its trailer. Null without one, or if a block reaches beyond the end. What
 * is no block ends the file, as in browsers.
 */
export function gifBlocks(bytes: Uint8Array): GifParts | null {
  const headerEnd = screenBytes + tableBytes(bytes[10])
  const blocks: GifBlock[] = []
  let at = headerEnd
  while (at < bytes.length && blocks.length < maxParts) {
    const start = bytes[at]
    const isBlock = start === 0x2c || start === 0x21
    if (start === trailer || (!isBlock && blocks.length > 0)) return { header: bytes.subarray(0, headerEnd), blocks }
    if (!isBlock) return null
    // An image has a byte for the size of its codes before its data.
    const data = start === 0x2c ? at + imageBytes + tableBytes(bytes[at + 9]) + 1 : at + 2
    const end = behindData(bytes, data)
    if (end === null) return null
    blocks.push({ label: start === 0x2c ? 'image' : (bytes[at + 1] ?? 0), whole: bytes.subarray(at, end) })
    at = end
  }
  return null
}

/** The bytes of a table of colours, by the flags that announce it. */
function tableBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** The place behind sub-blocks, each with its length before it; an empty one ends them. */
function behindData(bytes: Uint8Array, from: number): number | null {
  let at = from
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += length + 1
    if (length === 0) return at
  }
  return null
}
