import { lazyPattern } from '../lazy-pattern.ts'

// Scripts that one language owns, or nearly so.
const ownScripts = {
  ko: 'Hangul',
  th: 'Thai',
  lo: 'Lao',
  km: 'Khmer',
  my: 'Myanmar',
  bo: 'Tibetan',
  el: 'Greek',
  he: 'Hebrew',
  ka: 'Georgian',
  hy: 'Armenian',
  bn: 'Bengali',
  pa: 'Gurmukhi',
  gu: 'Gujarati',
  or: 'Oriya',
  ta: 'Tamil',
  te: 'Telugu',
  kn: 'Kannada',
  ml: 'Malayalam',
  si: 'Sinhala',
  dv: 'Thaana',
} as const

// Of languages that share a script, the letters that no language below writes. A language without letters of its own is
// what is left.
const ownLetters = {
  Arabic: { ur: 'ٹڈڑںے', ps: 'ټډړږښڅځۍ', ug: 'ۇۈۋڭې', ckb: 'ڕڵۆێە', fa: 'پچژگکی', ar: 'ةىيكإأآؤئء' },
  Cyrillic: { be: 'ў', uk: 'їєґ', mk: 'ѓќѕ', sr: 'ђћџљњ', kk: 'әғқұ', ru: 'ыэё', bg: 'ъ' },
} as const

const minLetters = 10
// A name or a quotation of another language has fewer of its letters.
const minShare = 0.01

const letter = lazyPattern(String.raw`\p{L}`, 'gu')
const kana = lazyPattern(String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]`, 'gu')
const han = lazyPattern(String.raw`\p{Script=Han}`, 'gu')
const patterns = Object.entries(ownScripts).map(
  ([language, script]) => [language, lazyPattern(String.raw`\p{Script=${script}}`, 'gu')] as const,
)
const shared = Object.entries(ownLetters).map(
  ([script, letters]) => [lazyPattern(String.raw`\p{Script=${script}}`, 'gu'), letters] as const,
)

/**
 * The language (ISO 639) of a text in lower case by the script of most of its letters, and within a script by the letters
 * that one language alone writes; null where they don't tell, as in Latin.
 */
export function languageOfScript(text: string): string | null {
  const letters = count(text, letter())
  const syllables = count(text, kana())
  const eastAsian = syllables + count(text, han())
  if (isMost(eastAsian, letters)) return syllables * 10 > eastAsian ? 'ja' : syllables === 0 ? 'zh' : null
  for (const [language, pattern] of patterns) if (isMost(count(text, pattern()), letters)) return language
  for (const [pattern, owners] of shared) {
    const ofScript = count(text, pattern())
    if (isMost(ofScript, letters)) return ownerOf(text, owners, ofScript)
  }
  return null
}

function ownerOf(text: string, owners: Readonly<Record<string, string>>, letters: number): string | null {
  const found = Object.entries(owners).find(([, own]) => {
    const written = Array.from(text).filter((one) => own.includes(one)).length
    return written > 0 && written >= letters * minShare
  })
  return found?.[0] ?? null
}

function isMost(some: number, letters: number): boolean {
  return some >= minLetters && some * 2 > letters
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
