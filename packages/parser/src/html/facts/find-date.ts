import { dayOfFolders } from './address-date.ts'
import { dateOfMachine, declaredDate, type FoundDate, type ReadDates } from './declared-date.ts'
import type { Found } from './found.ts'
import type { NearHeading } from './near-heading.ts'
import type { Page } from './page.ts'
import { datesByHeading, shownDate, type Shown } from './shown-date.ts'

const secondsPerHour = 3_600
const hoursPerDay = 24
/** No zone is farther from UTC, and no two zones that a page and its metadata may use are much farther apart. */
const hoursOfZones = 14

/** `timezone` is that of dates without a zone, `headingAt` the heading among the page's elements, `places` what is around it. */
export type DateOptions = { timezone: string; headingAt: number; places: NearHeading }

/**
 * The time of publication in UTC epoch seconds, from metadata or from what stands nearest to the article's heading.
 * Metadata that no zone reconciles with the page are of another version of it: then the folders of its address count,
 * else what readers see behind the heading.
 */
export function findDate(page: Page, { timezone, headingAt, places }: DateOptions): Found<number> | null {
  const read: ReadDates = (texts, origin) => {
    for (const text of texts) {
      const value = dateOfMachine(text, { timezone, language: page.language })
      if (value !== null) return { value, origin, text }
    }
    return null
  }
  const shown = { page, headingAt, places, read }
  const declared = declaredDate({ page, headingAt, read })
  const found = declared === null ? shownDate(shown) : (contradiction(declared, shown) ?? declared)
  return found === null ? null : { value: found.value, origin: found.origin }
}

function contradiction(declared: FoundDate, shown: Shown): FoundDate | null {
  const first = shown.read([dayOfFolders(shown.page)], 'address')
  if (first !== null && first.value < declared.value && !areReconciled(declared, first)) return first
  let nearest: FoundDate | null = null
  for (const date of datesByHeading(shown)) {
    if (areReconciled(declared, date)) return null
    if (date.isBehind) nearest ??= date
  }
  return nearest
}

/** Whether two dates may be of one instant, each written in a zone of its own. */
function areReconciled(declared: FoundDate, shown: FoundDate): boolean {
  const hours = (declared.value - shown.value) / secondsPerHour
  // Of a declared day alone no zone makes another day.
  if (isDay(declared)) return hours <= 3 && hours > -hoursPerDay
  return hours >= -hoursOfZones && hours <= hoursOfZones + (isDay(shown) ? hoursPerDay : 0)
}

function isDay({ text }: FoundDate): boolean {
  return !/\d[:h]\d\d|\d\.\d\d\s*Uhr|\d{9}|T\d{4}/iu.test(text)
}
