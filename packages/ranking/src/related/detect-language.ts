import { functionWords } from './function-words.ts'

const maxCharacters = 4000
const minWords = 30
// In running text of each language of the table, a quarter or more of the words are among the commonest; in lists of
// names and numbers and in the most similar other languages, less than a fifth.
const minShare = 0.2
const minLead = 1.4
const minCharacters = 10

const ownScripts = [
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
] as const

/**
 * Detects the language of a text (ISO 639-1); null for a text that is too short, mixed or in a language that the table
 * lacks. A script that one language owns decides it; otherwise the commonest words do (Grefenstette, Comparing two
 * language identification schemes, 1995). The table is 2 KB; maintained libraries bring 34 KB and more.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, maxCharacters).normalize('NFKC').toLowerCase()
  const letters = count(sample, /\p{L}/gu)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const eastAsian = kana + count(sample, /\p{Script=Han}/gu)
  if (isMost(eastAsian, letters)) return kana * 10 > eastAsian ? 'ja' : kana === 0 ? 'zh' : null
  for (const [language, script] of ownScripts) if (isMost(count(sample, script), letters)) return language
  return languageOfWords(sample.match(/[\p{L}\p{M}]+/gu) ?? [])
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

function isMost(some: number, letters: number): boolean {
  return some >= minCharacters && some * 2 > letters
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
