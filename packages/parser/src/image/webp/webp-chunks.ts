import { littleUintAt } from '../uint-at.ts'
import { riffChunks, type RiffChunk } from './riff-chunks.ts'

/** The chunks of a WebP, without what stands behind its end; null if the file is shorter than it says. */
export function webpChunks(bytes: Uint8Array): RiffChunk[] | null {
  // The size counts the four bytes `WEBP`.
  const end = 8 + littleUintAt(bytes, 4, 4)
  return end < 12 || end > bytes.length ? null : riffChunks(bytes.subarray(12, end))
}
