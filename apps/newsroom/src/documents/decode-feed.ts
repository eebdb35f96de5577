const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  // UTF-16 without a byte order mark, by the zeros beside the first character.
  { encoding: 'utf-16le', bytes: [0x3c, 0] },
  { encoding: 'utf-16be', bytes: [0, 0x3c] },
] as const

const declarationBytes = 200
const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)["']/iu
const charset = /;\s*charset\s*=\s*"?(?<label>[^\s";]+)/iu

/**
 * Decodes a feed; never throws. The encoding comes from a byte order mark, from bytes that are valid UTF-8 (those of no
 * other encoding are, except by chance), from the media type, or from the XML declaration (RFC 7303); otherwise it is
 * windows-1252, which browsers use for Latin-1. Unlike the parser's `decodeDocument`, it trusts the declared encoding
 * and never guesses by letters.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes)
  const text = decodeUtf8(bytes)
  if (text !== null) return text
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes))
  const labels = [charset.exec(contentType ?? ''), declaration.exec(opening)].map((match) => match?.groups?.['label'])
  // Mostly valid UTF-8 that is declared as UTF-8 stays that, with replacement characters.
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
