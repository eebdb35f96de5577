/** Bytes as an array, as numbers, or as the characters of a text, one byte each. */
export type BytePart = Uint8Array | readonly number[] | string

export function joinBytes(parts: readonly BytePart[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(typeof part === 'string' ? Array.from(part, (character) => character.charCodeAt(0)) : part, at)
    at += part.length
  }
  return joined
}
