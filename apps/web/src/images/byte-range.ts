import type { AskedRange } from '@broadsheet/store'

const oneRange = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/**
 * Reads a `Range` header (RFC 9110, 14.1.2 and 14.2) for a representation of `size` bytes. Null, for the whole
 * representation, if it names several ranges or another unit than bytes.
 */
export function readRange(header: string | undefined, size: number): AskedRange {
  const [, first = '', last = ''] = oneRange.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { offset: size - length, length }
  }
  const offset = Number(first)
  if (last !== '' && Number(last) < offset) return null
  if (offset >= size) return 'unsatisfiable'
  return { offset, length: Math.min(last === '' ? size : Number(last) + 1, size) - offset }
}

/**
 * Whether a client with this `If-Range` may get a part of the representation with this strong tag (RFC 9110, 13.1.5).
 * A weak tag or a date does not prove that the client's bytes are the same.
 */
export function fitsWhatClientHas(ifRange: string | undefined, tag: string): boolean {
  return ifRange === undefined || ifRange.trim() === tag
}
