import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'

// Node's decoders of these are ICU's, which silently give other characters: without UHC and HKSCS, most of all.
const deviating = new Set(['big5', 'euc-kr', 'euc-jp', 'shift_jis'])

/**
 * Decodes bytes in an encoding of the Encoding Standard, named as there, exactly as the standard says, also where the
 * runtime doesn't. Undecodable bytes become U+FFFD; throws a RangeError for an unknown encoding.
 */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding)
  return deviating.has(decoder.encoding) ? createMultibyteDecoder(decoder.encoding, true)(bytes) : decoder.decode(bytes)
}
