import type { TimeSpan } from '@broadsheet/model'
import { formatsFor } from '../../words/formats-for.ts'

const daySeconds = 86_400
// Time zones are at most 14 hours from UTC; one more for a clock that is being put back.
const maxOffsetSeconds = 15 * 3600

/** Parses a day, `2025-04-12`; null for anything else, such as the 31st of April. */
export function parseDay(text: string): string | null {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(text)
  return !Number.isNaN(time) && isoDayOf(time) === text ? text : null
}

export function addDays(day: string, days: number): string {
  return isoDayOf(Date.parse(day) + days * daySeconds * 1000)
}

/** The days of a day's month, in order. */
export function daysOfMonth(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const first = `${day.slice(0, 8)}01`
  return Array.from({ length: count }, (_, at) => addDays(first, at))
}

/** The span of a day in a time zone, also across changes of the clock. */
export function spanOfDay(day: string, timezone: string): TimeSpan {
  return { from: startOfDay(day, timezone), to: startOfDay(addDays(day, 1), timezone) }
}

/** The spans of consecutive days. */
export function spansOfDays(days: readonly string[], timezone: string): TimeSpan[] {
  const starts = days.map((day) => startOfDay(day, timezone))
  const end = startOfDay(addDays(days.at(-1) ?? '', 1), timezone)
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? end }))
}

/** Bisects, for Intl gives the day of a moment but not the moments of a day. */
function startOfDay(day: string, timezone: string): number {
  const { isoDay } = formatsFor({ locale: 'en', timezone })
  const utc = Date.parse(day) / 1000
  let before = utc - maxOffsetSeconds
  let within = utc + maxOffsetSeconds
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (isoDay(middle) < day) before = middle
    else within = middle
  }
  return within
}

function isoDayOf(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10)
}
