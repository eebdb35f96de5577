/**
 * Decodes bytes in an encoding of the Encoding Standard, named as there, by the runtime. workerd follows the standard in
 * all encodings. Undecodable bytes become U+FFFD; throws a RangeError for an unknown encoding.
 */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
