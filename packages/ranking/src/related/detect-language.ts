import { functionWords } from './function-words.ts'

const maxCharacters = 4000
const minWords = 30
// Running text of every language of the table has a quarter or more of its words among the commonest; lists of names
// and of numbers, and the nearest of the other languages, have less than a fifth.
const minShare = 0.2
const minLead = 1.4
const minSigns = 10

const ownScripts = [
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
] as const

/**
 * The language that a text is written in (ISO 639-1), or null when it is too short, mixed, or of a language that this
 * table doesn't hold. A script that one language owns tells it; of the others the commonest words do, after Grefenstette,
 * Comparing two language identification schemes (1995). Its data are 2 KB; the maintained libraries bring 34 KB and more.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, maxCharacters).normalize('NFKC').toLowerCase()
  const letters = count(sample, /\p{L}/gu)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const signs = kana + count(sample, /\p{Script=Han}/gu)
  if (isMost(signs, letters)) return kana * 10 > signs ? 'ja' : kana === 0 ? 'zh' : null
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
  return some >= minSigns && some * 2 > letters
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
