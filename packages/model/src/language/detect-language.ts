import { functionWords } from './function-words.ts'
import { languageOfScript } from './language-of-script.ts'

const maxCharacters = 4000
const minWords = 30
// In running text of each language of the table, a quarter or more of the words are among the commonest; in lists of
// names and numbers and in the most similar other languages, less than a fifth.
const minShare = 0.2
const minLead = 1.4

/**
 * Detects the language of a text (ISO 639); null for a text that is too short, mixed or in a language that the table
 * lacks. The commonest words decide it (Grefenstette, Comparing two language identification schemes, 1995), or a script or
 * letters that one language owns. The table is 2 KB; maintained libraries bring 34 KB and more.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, maxCharacters).normalize('NFKC').toLowerCase()
  return languageOfWords(sample.match(/[\p{L}\p{M}]+/gu) ?? []) ?? languageOfScript(sample)
}

function languageOfWords(words: readonly string[]): string | null {
  if (words.length < minWords) return null
  const shares = [...functionWords]
    .map(([language, common]) => ({ language, share: words.filter((word) => common.has(word)).length / words.length }))
    .toSorted((a, b) => b.share - a.share)
  const [best, second] = shares
  if (best === undefined || second === undefined || best.share < minShare) return null
  return best.share >= second.share * minLead ? best.language : null
}
