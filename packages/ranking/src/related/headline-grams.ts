import { countShared } from './count-shared.ts'
import { everydayWords } from './everyday-words.ts'
import { wordsOf } from './words-of.ts'

const gramLength = 4
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * A headline as grams of four letters, with the ends of a word as letters: `recall` and `recalls` share most of theirs,
 * in any language and without a dictionary. Everyday words have none; a pair of Chinese characters is a gram.
 */
export function headlineGrams(headline: string, language: string | null = null): Set<string> {
  const everyday = everydayWords(language)
  return new Set(wordsOf(headline).flatMap((word) => (everyday.has(word) ? [] : gramsOf(word))))
}

/** The cosine of two sets of grams: 1 for equal sets, 0 for disjoint ones. */
export function likeness(shared: number, size: number, otherSize: number): number {
  return shared === 0 ? 0 : shared / Math.sqrt(size * otherSize)
}

export function headlineLikeness(grams: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return likeness(countShared(grams, others), grams.size, others.size)
}

function gramsOf(word: string): string[] {
  if (eastAsian.test(word)) return [word]
  const letters = Array.from(` ${word} `)
  const last = Math.max(letters.length - gramLength, 0)
  return Array.from({ length: last + 1 }, (_, start) => letters.slice(start, start + gramLength).join(''))
}
