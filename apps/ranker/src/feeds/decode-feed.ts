const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  // UTF-16 without a mark, told by the zeros beside the first sign.
  { encoding: 'utf-16le', bytes: [0x3c, 0] },
  { encoding: 'utf-16be', bytes: [0, 0x3c] },
] as const

const declarationBytes = 200
const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)["']/iu
const charset = /;\s*charset\s*=\s*"?(?<label>[^\s";]+)/iu

/**
 * The text of a feed; never throws. Its encoding is said by a byte order mark, by bytes that are UTF-8 (no other encoding
 * makes it by chance), by the media type, by the XML declaration (RFC 7303). One that says nothing is Latin-1, as browsers
 * mean it. The parser's `decodeDocument` also guesses by letters; that would be a fifth of this Worker.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes)
  const text = decodeUtf8(bytes)
  if (text !== null) return text
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes))
  const labels = [charset.exec(contentType ?? ''), declaration.exec(opening)].map((match) => match?.groups?.['label'])
  // What is declared as UTF-8 and mostly is stays that, with the signs that are broken.
  return (decoderOf(labels[0]) ?? decoderOf(labels[1]) ?? new TextDecoder('windows-1252')).decode(bytes)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label)
  } catch {
    return null
  }
}
