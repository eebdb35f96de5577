const word = /[\p{L}\p{M}\p{N}]{2,}/gu
const eastAsianRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu

/**
 * The words of a text in order, in lower case, without those of one letter. In Chinese and Japanese, which have no
 * spaces, every two consecutive characters are a word; these come last.
 */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const words = folded.replace(eastAsianRun, ' ').match(word) ?? []
  return [...words, ...(folded.match(eastAsianRun) ?? []).flatMap(pairsOf)]
}

function pairsOf(run: string): string[] {
  const each = Array.from(run)
  return each.slice(1).map((character, index) => `${each[index] ?? ''}${character}`)
}
