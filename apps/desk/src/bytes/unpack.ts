import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { peek } from './peek.ts'

const gzipSignature = Buffer.from([0x1f, 0x8b])

/**
 * Unpacks gzip, and leaves other bytes as they are. Throws if the first bytes can't be read; the returned bytes throw at
 * the end of a gzip stream that is cut off.
 */
export async function unpack(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { start, all } = await peek(chunks, gzipSignature.byteLength)
  if (!isPacked(start)) return all
  const unpacked = createGunzip()
  // The reader of `unpacked` gets the error.
  pipeline(all, unpacked).catch(() => {})
  return unpacked
}

/** Unpacks the beginning of a gzip stream as far as possible, and leaves other bytes as they are. */
export function unpackStart(start: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (!isPacked(start)) return start
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return start
  }
}

function isPacked(start: Uint8Array): boolean {
  return gzipSignature.equals(start.subarray(0, gzipSignature.byteLength))
}
