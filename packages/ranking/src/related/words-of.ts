const word = /[\p{L}\p{M}\p{N}]{2,}/gu
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu

/**
 * The words of a text in their order, in small letters, those of one letter left out. Of Chinese and Japanese, which
 * set no spaces, every two signs side by side are a word; these come last.
 */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const words = folded.replace(signs, ' ').match(word) ?? []
  return [...words, ...(folded.match(signs) ?? []).flatMap(pairsOf)]
}

function pairsOf(run: string): string[] {
  const each = Array.from(run)
  return each.slice(1).map((sign, index) => `${each[index] ?? ''}${sign}`)
}
