// A few strays may be damage; one in ten means another encoding.
const minShare = 0.95

/**
 * Whether the bytes beyond ASCII have the form of GB18030's common characters: pairs of 0xA1–0xFE, pairs of the row
 * 0xA8 with the en dash (0xA843), or fours in which every second byte is a digit. Single-byte encodings also have
 * single letters, or words of odd length.
 */
export function hasDoubleByteForm(bytes: Uint8Array): boolean {
  let formed = 0
  let strays = 0
  for (let at = 0; at < bytes.length; at++) {
    if (byteAt(bytes, at) < 0x80) continue
    const width = widthAt(bytes, at)
    if (width === 1) strays++
    else formed++
    at += width - 1
  }
  return formed > 0 && formed >= minShare * (formed + strays)
}

function widthAt(bytes: Uint8Array, at: number): 1 | 2 | 4 {
  const [first, second] = [byteAt(bytes, at), byteAt(bytes, at + 1)]
  if (isCommon(first) && (isCommon(second) || (first === 0xa8 && second >= 0x40))) return 2
  return isDigit(second) && byteAt(bytes, at + 2) >= 0x81 && isDigit(byteAt(bytes, at + 3)) ? 4 : 1
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function isCommon(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xfe
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
