import type { Site } from '@broadsheet/model'
import type { EdgeBindings } from './edge-env.ts'

type SiteBindings = Pick<EdgeBindings, 'SITE_NAME' | 'SITE_DESCRIPTION' | 'SITE_URL' | 'LOCALE' | 'TIMEZONE'>

let last: { key: string; site: Site } | null = null

/**
 * The paper's facts from its environment. A locale or a zone that Intl doesn't know must not take the paper down:
 * pages are then in English or in UTC. (The desk refuses to work with an unknown zone: it would misdate articles.)
 * The same facts are the same object, so that what is written from them can be kept with it.
 */
export function readSite(env: SiteBindings, requestUrl: string): Site {
  const { SITE_NAME, SITE_DESCRIPTION, SITE_URL, LOCALE, TIMEZONE } = env
  const url = SITE_URL === '' ? new URL(requestUrl).origin : SITE_URL.replace(/\/+$/, '')
  const key = JSON.stringify([SITE_NAME, SITE_DESCRIPTION, url, LOCALE, TIMEZONE])
  if (last?.key === key) return last.site
  const site = {
    name: SITE_NAME,
    description: SITE_DESCRIPTION,
    url,
    locale: isLocale(LOCALE) ? LOCALE : 'en',
    timezone: isTimezone(TIMEZONE) ? TIMEZONE : 'UTC',
  }
  last = { key, site }
  return site
}

/** Whether Intl knows this IANA zone. */
export function isTimezone(timezone: string): boolean {
  // Intl's first format takes an isolate's first 15 milliseconds, and not every page shows a time.
  return timezone === 'UTC' || isKnown(`zone ${timezone}`, () => new Intl.DateTimeFormat('en', { timeZone: timezone }))
}

function isLocale(locale: string): boolean {
  return isKnown(`locale ${locale}`, () => new Intl.Locale(locale))
}

// Intl is slow to ask, and every request would ask the same.
const answers = new Map<string, boolean>()

function isKnown(question: string, make: () => unknown): boolean {
  const known = answers.get(question)
  if (known !== undefined) return known
  let answer = true
  try {
    make()
  } catch {
    answer = false
  }
  answers.set(question, answer)
  return answer
}
