// Languages whose months have names, in the order that settles a word with two meanings: `listopada` is November in
// Polish and October in Croatian. Where months are numbers (Chinese, Japanese, Korean, Vietnamese), forms read them.
const languages =
  'en de de-AT fr es it pt nl sv da nb fi pl cs sk sl et lv lt hu ro bg el ga mt hr ca is ru uk be sr mk tr id ms ar ar-SY fa he hi bn th'.split(
    ' ',
  )
/** Those of them that aren't written in Latin letters. A table takes the platform several milliseconds. */
const otherScripts = new Set('el bg ru uk be sr mk ar ar-SY fa he hi bn th'.split(' '))
/** Shortened, spelt without umlauts, or of a region: the platform has no such names. */
const otherNames: Record<string, number> = { mrz: 3, maerz: 3, jaenner: 1, feber: 2, setiembre: 9 }
const minLetters = 3
/** Thai shortens names to two letters, each with a dot. */
const minThaiLetters = 2

type MonthTable = { long: string[][]; short: string[][] }

const tables = new Map<string, MonthTable | null>()
const known = new Map<string, number | null>()
const maxKnown = 2_000

/**
 * The number of the month (1 to 12) that a word names, in full, shortened or inflected: `Nov.`, `listopada`, `août`,
 * `ноября`, `نوفمبر`. The names are those of the platform's Intl. A word with several meanings has that of `language`.
 * Null for another word.
 */
export function monthNumber(word: string, language: string | null): number | null {
  const key = `${language ?? ''} ${word}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = search(foldName(word), language)
  if (known.size < maxKnown) known.set(key, found)
  return found
}

function search(name: string, language: string | null): number | null {
  if (isTooShort(name)) return null
  const other = otherNames[name]
  if (other !== undefined) return other
  const isLatin = /^\p{sc=Latin}/u.test(name)
  const likely = languages.filter((each) => otherScripts.has(each) !== isLatin)
  for (const each of language === null ? likely : [language, ...likely]) {
    const table = tableOf(each)
    if (table === null) continue
    const same = (names: readonly string[]): boolean => names.includes(name)
    const index = [...table.short, ...table.long].findIndex(same)
    if (index >= 0) return (index % 12) + 1
    const begun = table.long.flatMap((names, month) => (names.some((long) => long.startsWith(name)) ? [month] : []))
    if (begun.length === 1 && begun[0] !== undefined) return begun[0] + 1
  }
  return null
}

function tableOf(language: string): MonthTable | null {
  const before = tables.get(language)
  if (before !== undefined) return before
  const table = isSupported(language) ? { long: namesIn(language, 'long'), short: namesIn(language, 'short') } : null
  tables.set(language, table)
  return table
}

// Any text may be declared as a page's language, and a platform may write unknown ones in English.
function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}

/** The names of each month: alone (`listopad`), and in a date (`listopada`). */
function namesIn(language: string, month: 'long' | 'short'): string[][] {
  const options = { month, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const
  const alone = new Intl.DateTimeFormat(language, options)
  const dated = new Intl.DateTimeFormat(language, { ...options, day: 'numeric', year: 'numeric' })
  return Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2026, index, 20))
    const inDate = dated.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''
    return [alone.format(day), inDate].map(foldName).filter((name) => !isTooShort(name) && !/\d/u.test(name))
  })
}

function isTooShort(name: string): boolean {
  return name.length < (/^\p{sc=Thai}/u.test(name) ? minThaiLetters : minLetters)
}

function foldName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\d ]/gu, '')
}
