import { codeAt } from '../code-at.ts'
import { maxParts } from '../max-parts.ts'
import { uintAt } from '../uint-at.ts'

/** A chunk of a PNG: its type, its data, and all its bytes with length and checksum. */
export type PngChunk = { type: string; data: Uint8Array; whole: Uint8Array }

const signatureBytes = 8
const frameBytes = 12

/** The chunks of a PNG (W3C PNG, clause 5) up to its end, IEND. Null if it has no end, or a chunk reaches beyond it. */
export function pngChunks(bytes: Uint8Array): PngChunk[] | null {
  const chunks: PngChunk[] = []
  let at = signatureBytes
  while (chunks.length < maxParts) {
    const end = at + frameBytes + uintAt(bytes, at, 4)
    if (end > bytes.length) return null
    const type = codeAt(bytes, at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}
