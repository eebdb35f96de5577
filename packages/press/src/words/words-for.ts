import { chinese } from './chinese.ts'
import { english, type Words } from './english.ts'

// Keyed by primary language subtag: another language is a table and a line here. Whole locales come with the asking.
const tables = new Map<string, Words>([
  ['en', english],
  ['zh', chinese],
])

/** The interface's words for a BCP 47 locale; English where the paper has no table for its language. */
export function wordsFor(locale: string): Words {
  const known = tables.get(locale)
  if (known !== undefined) return known
  const language = locale.split('-', 1)[0] ?? locale
  const words = tables.get(language.toLowerCase()) ?? english
  // Pages ask at every turn, and always for their paper's.
  tables.set(locale, words)
  return words
}
