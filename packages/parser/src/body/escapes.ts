/*
 * Reading folds spaces, composes accents and leaves control characters out. A character that an escape names (`\u{a0}`)
 * comes through all that as a character of the private planes, which nothing folds, and is put back at the end.
 */
const firstHidden = 0xf0000
const nothing = String.fromCodePoint(0x100000)
const escape = /\\(?:u\{(?<hex>[\da-f]{0,4})\}|[\s\S])/giu
// oxlint-disable-next-line no-misleading-character-class -- a range of the private planes, each one code point.
const hidden = /[\u{f0000}-\u{100000}]/gu

/**
 * A text with the characters that its escapes name hidden from whatever folds it: `\u{}` with a UTF-16 unit in
 * hexadecimal, or with nothing, which stands for no character at all.
 */
export function hideEscapes(text: string): string {
  const own = text.replace(hidden, (character) =>
    Array.from({ length: 2 }, (_, at) => hide(character.charCodeAt(at))).join(''),
  )
  return own.replace(escape, (written, hex?: string) => {
    if (hex === undefined) return written
    return hex === '' ? nothing : hide(Number.parseInt(hex, 16))
  })
}

/** A text with what `hideEscapes` hid in its place. */
export function revealEscapes(text: string): string {
  return text.replace(hidden, (character) =>
    character === nothing ? '' : String.fromCharCode((character.codePointAt(0) ?? firstHidden) - firstHidden),
  )
}

export function hasEscapes(text: string): boolean {
  return text.search(hidden) >= 0
}

/** A UTF-16 unit as its escape. */
export function escapeOf(unit: string): string {
  return `\\u{${unit.charCodeAt(0).toString(16)}}`
}

/** A UTF-16 unit as the character that stands for it. */
export function hide(unit: number): string {
  return String.fromCodePoint(firstHidden + unit)
}
