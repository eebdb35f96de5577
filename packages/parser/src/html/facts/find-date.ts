import type { Block } from '@broadsheet/model'
import { dayOfFolders } from './address-date.ts'
import { dateOfMachine, declaredDate, vagueDate, type FoundDate, type ReadDates } from './declared-date.ts'
import type { Found } from './found.ts'
import type { NearHeading } from './near-heading.ts'
import type { Page } from './page.ts'
import { datesByHeading, shownByHeading, shownDate, type Shown } from './shown-date.ts'

const secondsPerHour = 3_600
const hoursPerDay = 24
/** No zone is farther from UTC, and no two zones that a page and its metadata may use are much farther apart. */
const hoursOfZones = 14

/** `timezone` is that of dates without a zone, `headingAt` the heading among the page's elements, `places` what is around it, `story` its body. */
export type DateOptions = { timezone: string; headingAt: number; places: NearHeading; story: readonly Block[] }

/**
 * The time of publication in UTC epoch seconds, from metadata or from what stands nearest to the article's heading.
 * Metadata that no zone reconciles with the page are of another version of it: then the folders of its address count,
 * else what readers see behind the heading. Metadata that may be of the last change also yield to an earlier date before
 * the heading.
 */
export function findDate(page: Page, { timezone, headingAt, places, story }: DateOptions): Found<number> | null {
  const read: ReadDates = (texts, origin) => {
    for (const text of texts) {
      const value = dateOfMachine(text, { timezone, language: page.language })
      if (value !== null) return { value, origin, text }
    }
    return null
  }
  const shown = { page, headingAt, places, story, read }
  const declared = declaredDate({ page, headingAt, read })
  const vague = declared === null ? vagueDate({ page, read }) : null
  const named = declared ?? vague
  const found = named === null ? shownDate(shown) : (contradiction(named, shown, vague !== null) ?? named)
  return found === null ? null : { value: found.value, origin: found.origin }
}

function contradiction(declared: FoundDate, shown: Shown, isVague: boolean): FoundDate | null {
  const first = shown.read([dayOfFolders(shown.page)], 'address')
  if (first !== null && first.value < declared.value && !areReconciled(declared, first)) return first
  let nearest: FoundDate | null = null
  for (const date of datesByHeading(shown)) {
    if (areReconciled(declared, date)) return null
    if (date.isBehind || isVague) nearest ??= date
  }
  if (nearest !== null || !isVague) return nearest
  const seen = shownByHeading(shown)
  return seen !== null && !areReconciled(declared, seen) ? seen : null
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
