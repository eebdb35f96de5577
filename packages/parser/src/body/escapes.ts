/* Parsing folds spaces, composes accents and removes control characters. An escaped character (`\u{a0}`) passes all this as a character of the private use planes, which nothing folds, and is restored at the end. */
const firstHidden = 0xf0000
const nothing = String.fromCodePoint(0x100000)
const escape = /\\(?:u\{(?<hex>[\da-f]{0,4})\}|[\s\S])/giu
// oxlint-disable-next-line no-misleading-character-class -- a range of the private planes, each one code point.
const ownPrivate = /[\u{f0000}-\u{10ffff}]/gu
// oxlint-disable-next-line no-misleading-character-class -- a range of the private planes, each one code point.
const hidden = /[\u{f0000}-\u{100000}]/gu

/**
 * Hides the escaped characters of a text from folding. An escape is `\u{}` with a UTF-16 unit in hexadecimal, or empty,
 * which stands for no character.
 */
export function hideEscapes(text: string): string {
  const own = text.replace(ownPrivate, (character) =>
    Array.from({ length: 2 }, (_, at) => hide(character.charCodeAt(at))).join(''),
  )
  return own.replace(escape, (written, hex?: string) => {
    if (hex === undefined) return written
    return hex === '' ? nothing : hide(Number.parseInt(hex, 16))
  })
}

export function revealEscapes(text: string): string {
  return text.replace(hidden, (character) =>
    character === nothing ? '' : String.fromCharCode((character.codePointAt(0) ?? firstHidden) - firstHidden),
  )
}

export function hasEscapes(text: string): boolean {
  return text.search(hidden) >= 0
}

export function escapeOf(unit: string): string {
  return `\\u{${unit.charCodeAt(0).toString(16)}}`
}

export function hide(unit: number): string {
  return String.fromCodePoint(firstHidden + unit)
}
