import { joinBytes } from '../join-bytes.ts'
import { littleBytes, riffChunks, riffChunkParts, type RiffChunk } from './riff-chunks.ts'
import { webpChunks } from './webp-chunks.ts'

const keptCodes = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])
const keptInFrame = new Set(['ALPH', 'VP8 ', 'VP8L'])
const exifAndXmpFlags = 0x0c
const frameHeaderBytes = 16

/** A WebP without metadata and unknown chunks, also those within frames. Null for a file that is cut off. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const chunks = webpChunks(bytes)
  if (chunks === null) return null
  const parts = chunks.filter(({ code }) => keptCodes.has(code)).flatMap((chunk) => riffChunkParts(clean(chunk)))
  const size = parts.reduce((sum, part) => sum + part.length, 'WEBP'.length)
  return joinBytes(['RIFF', littleBytes(size), 'WEBP', ...parts])
}

function clean({ code, data }: RiffChunk): RiffChunk {
  if (code === 'VP8X') return { code, data: joinBytes([[(data[0] ?? 0) & ~exifAndXmpFlags], data.subarray(1)]) }
  const inner = code === 'ANMF' ? riffChunks(data.subarray(frameHeaderBytes)) : null
  if (inner === null) return { code, data }
  const kept = inner.filter((chunk) => keptInFrame.has(chunk.code)).flatMap(riffChunkParts)
  return { code, data: joinBytes([data.subarray(0, frameHeaderBytes), ...kept]) }
}
