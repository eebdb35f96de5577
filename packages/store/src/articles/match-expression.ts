const maxWords = 32
const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * A reader's words as an FTS5 expression that means "every one of them", null when there is none. Each word is
 * quoted, so nothing that a reader types is read as FTS5's own syntax.
 */
export function matchExpression(query: string): string | null {
  const words = query.match(word)?.slice(0, maxWords)
  return words === undefined ? null : words.map((text) => `"${text}"`).join(' ')
}
