import { lazyPattern } from '@broadsheet/model'

const secondsPerDay = 86_400
// The view `search_source` writes the same words into the index: a change of these characters or sizes needs a
// migration.
const fence = '\uE000'
// A slug's hyphens, and anything else that a reader sends in place of a slug, so that none of it is FTS5's syntax.
const notOfWords = lazyPattern(String.raw`[^\p{L}\p{M}\p{N}]`, 'gu')
const daysBeforeZero = 1_000_000
const levels = [
  { name: 'a', days: 1 },
  { name: 'b', days: 16 },
  { name: 'c', days: 256 },
  { name: 'd', days: 4096 },
]
// A span without an end stops here, past the last day that a 32-bit clock knows.
const lastDay = daysBeforeZero + 2 ** 16
// A span without a beginning starts here: no paper is older than 1500.
const firstDay = daysBeforeZero - 42 * 4096

/** A section and a span of time: `from` (inclusive) and `to` (exclusive) are UTC epoch seconds. */
export type Filing = { section: string | null; from: number | null; to: number | null }

/**
 * A filing as an FTS5 expression; null for an empty filing. It matches every article of the filing, and others of the
 * first and last days of its span, so the caller still compares the times.
 */
export function matchFiledUnder({ section, from, to }: Filing): string | null {
  const parts = []
  if (section !== null) parts.push(quote(`s${section.replace(notOfWords(), fence)}`))
  if (from !== null || to !== null) parts.push(`(${matchDays(from, to)})`)
  return parts.length === 0 ? null : parts.join(' AND ')
}

/** The articles of some 16 days and of the 16 before, as an FTS5 expression for SQL's `printf` and both numbers. */
export const sixteenDaysFormat = `(${quote('b%d')} OR ${quote('b%d')})`

/** The number of the 16 days in which a time stands is the time and `offset`, divided by `size`; all in seconds. */
export const sixteenDays = { offset: daysBeforeZero * secondsPerDay, size: 16 * secondsPerDay } as const

function matchDays(from: number | null, to: number | null): string {
  const first = from === null ? firstDay : clampDay(Math.floor(from / secondsPerDay))
  const end = to === null ? lastDay : clampDay(Math.ceil(to / secondsPerDay))
  // An empty span needs a day without articles.
  return first < end ? coverDays(first, end).join(' OR ') : quote('a')
}

function clampDay(day: number): number {
  return Math.min(lastDay, Math.max(firstDay, day + daysBeforeZero))
}

/**
 * The fewest words that cover the days from `first` up to `end`: large steps where they fit, small ones at the ends.
 */
function coverDays(first: number, end: number): string[] {
  const words = []
  for (let day = first; day < end;) {
    const at = day
    const step = levels.findLast(({ days }) => at % days === 0 && at + days <= end) ?? { name: 'a', days: 1 }
    words.push(quote(`${step.name}${day / step.days}`))
    day += step.days
  }
  return words
}

function quote(word: string): string {
  return `"${fence}${word}${fence}"`
}
