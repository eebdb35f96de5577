const maxWords = 32
const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * A reader's words as an FTS5 expression that means "every one of them", null when there is none. Each word is
 * quoted, so nothing that a reader types is read as FTS5's own syntax.
 */
export function matchEvery(query: string): string | null {
  return join(query.match(word) ?? [], ' ')
}

/** The same of a list of words, for "any of them". */
export function matchAny(words: readonly string[]): string | null {
  return join(
    words.flatMap((text) => text.match(word) ?? []),
    ' OR ',
  )
}

function join(words: readonly string[], operator: string): string | null {
  if (words.length === 0) return null
  return words
    .slice(0, maxWords)
    .map((text) => `"${text}"`)
    .join(operator)
}
