import { htmlCharset } from '../html/html-charset.ts'
import { decodeText, hasByteOrderMark, type DecodedText } from '../text/decode-text.ts'

/**
 * Decodes a document's bytes; never throws. Evidence in this order: a byte order mark; the media type that it came
 * with; what it declares; detection. UTF-8 that holds together is UTF-8 whatever was declared: no other encoding makes
 * it by chance, while templates copied from another site declare much.
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): DecodedText {
  if (hasByteOrderMark(bytes)) return decodeText(bytes)
  const encoding = widthEncoding(bytes) ?? htmlCharset(bytes, contentType ?? null)
  if (encoding === null || encoding === 'utf-8' || isUtf8(bytes)) return decodeText(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Whether the bytes are UTF-8 with characters beyond ASCII, which all encodings share. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a mark, told by the zeros beside a document's first `<` or `{`. */
function widthEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le'
  return first === 0 && (second === 0x3c || second === 0x7b) ? 'utf-16be' : null
}
