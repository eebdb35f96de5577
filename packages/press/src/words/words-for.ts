import { chinese } from './chinese.ts'
import { english, type Words } from './english.ts'

// By primary language subtag: another language needs a table and a line here. Whole locales are added when they are
// first asked for.
const tables = new Map<string, Words>([
  ['en', english],
  ['zh', chinese],
])

/** The interface's words for a BCP 47 locale; English for a language without a table. */
export function wordsFor(locale: string): Words {
  const known = tables.get(locale)
  if (known !== undefined) return known
  const language = locale.split('-', 1)[0] ?? locale
  const words = tables.get(language.toLowerCase()) ?? english
  tables.set(locale, words)
  return words
}
