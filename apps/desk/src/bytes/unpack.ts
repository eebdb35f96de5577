import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { peek } from './peek.ts'

const gzipMark = Buffer.from([0x1f, 0x8b])

/**
 * Bytes as they are, or unpacked where they begin as gzip does. Throws what the first of them throw; those of a packed
 * source that is cut off throw where it ends.
 */
export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { start, all } = await peek(chunks, gzipMark.byteLength)
  if (!isPacked(start)) return all
  const unpacked = createGunzip()
  // Who reads the bytes meets the failure.
  pipeline(all, unpacked).catch(() => {})
  return unpacked
}

/** What the beginning of some bytes holds, as far as it goes: unpacked where it is packed. */
export function unpackStart(start: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (!isPacked(start)) return start
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return start
  }
}

function isPacked(start: Uint8Array): boolean {
  return gzipMark.equals(start.subarray(0, gzipMark.byteLength))
}
