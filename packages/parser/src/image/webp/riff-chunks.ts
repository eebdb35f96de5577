import { codeAt } from '../code-at.ts'
import type { BytePart } from '../join-bytes.ts'
import { maxParts } from '../max-parts.ts'
import { littleUintAt } from '../uint-at.ts'

/** A chunk of RIFF: its code and its data. */
export type RiffChunk = { code: string; data: Uint8Array }

/** The chunks in a range of bytes; null if one reaches beyond it. A last one may lack the byte that makes it even. */
export function riffChunks(bytes: Uint8Array): RiffChunk[] | null {
  const chunks: RiffChunk[] = []
  let at = 0
  while (at + 8 <= bytes.length && chunks.length < maxParts) {
    const size = littleUintAt(bytes, at + 4, 4)
    if (at + 8 + size > bytes.length) return null
    chunks.push({ code: codeAt(bytes, at, at + 4), data: bytes.subarray(at + 8, at + 8 + size) })
    at += 8 + size + (size % 2)
  }
  return at + 8 > bytes.length ? chunks : null
}

/** The parts of a chunk as it is written, with a zero behind data of odd length. */
export function riffChunkParts({ code, data }: RiffChunk): BytePart[] {
  return [code, littleBytes(data.length), data, data.length % 2 === 0 ? [] : [0]]
}

/** A number as four bytes, least significant first. */
export function littleBytes(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
}
