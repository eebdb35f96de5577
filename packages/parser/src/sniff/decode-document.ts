import { htmlCharset } from '../html/html-charset.ts'
import { decodeAs, decodeText, hasByteOrderMark, type DecodedText } from '../text/decode-text.ts'

/**
 * Decodes a document; never throws. The evidence in order: a byte order mark; the media type; the document's
 * declaration; detection. Valid UTF-8 is UTF-8, whatever is declared: text in other encodings is never valid UTF-8 by
 * chance, while copied templates often declare a wrong encoding.
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): DecodedText {
  if (hasByteOrderMark(bytes)) return decodeText(bytes)
  const encoding = widthEncoding(bytes) ?? htmlCharset(bytes, contentType ?? null)
  if (encoding === null || encoding === 'utf-8' || isUtf8(bytes)) return decodeText(bytes)
  return decodeAs(encoding, bytes)
}

/** Whether bytes are valid UTF-8 with characters beyond ASCII, which all encodings share. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Detects UTF-16 without a byte order mark by the zeros beside a document's first `<` or `{`. */
function widthEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le'
  return first === 0 && (second === 0x3c || second === 0x7b) ? 'utf-16be' : null
}
