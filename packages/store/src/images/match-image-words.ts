import { lazyPattern } from '@broadsheet/model'

const maxWords = 16
const word = lazyPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')

/**
 * Words as an FTS5 expression that asks for images with all of them, each of which may go on; null when there is none.
 * Each is quoted, so nothing that an editor types is read as FTS5's own syntax.
 */
export function matchImageWords(query: string): string | null {
  const words = query.match(word()) ?? []
  if (words.length === 0) return null
  return words
    .slice(0, maxWords)
    .map((text) => `"${text}"*`)
    .join(' ')
}
