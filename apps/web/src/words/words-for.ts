import { chinese } from './chinese.ts'
import { english, type Words } from './english.ts'

// Keyed by primary language subtag: another language is a table and a line here.
const tables = new Map<string, Words>([
  ['en', english],
  ['zh', chinese],
])

// Pages ask at every turn, and always for their paper's.
const known = new Map<string, Words>()

/** The interface's words for a BCP 47 locale; English where the paper has no table for its language. */
export function wordsFor(locale: string): Words {
  const words = known.get(locale) ?? tableOf(locale)
  known.set(locale, words)
  return words
}

function tableOf(locale: string): Words {
  const language = locale.split('-', 1)[0] ?? locale
  return tables.get(language.toLowerCase()) ?? english
}
