/** What stands before the name of whoever a quotation is credited to. */
export const creditMark = '— '

/** A cell of the line under a table's head. */
export const bareDivider = /^-{3,}$/

const escape = /\\(?:u\{([0-9a-f]{1,4})\}|([\p{P}\p{S}]))/gu

/** A text with the signs that its escapes stand for. A backslash that escapes nothing is itself. */
export function unescaped(text: string): string {
  return text.replace(escape, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
