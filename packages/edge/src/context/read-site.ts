import type { Site } from '@broadsheet/model'
import type { EdgeBindings } from './edge-env.ts'

type SiteBindings = Pick<
  EdgeBindings,
  'SITE_NAME' | 'SITE_DESCRIPTION' | 'SITE_URL' | 'LOCALE' | 'TIMEZONE' | 'TURNSTILE_SITE_KEY' | 'TURNSTILE_SECRET'
>

let last: { key: string; site: Site } | null = null

/**
 * The paper's name, address, locale and time zone from its environment. An unknown locale becomes English and an
 * unknown time zone UTC, because a wrong setting must not take the site down. (The desk refuses an unknown time zone,
 * which would misdate articles.) Equal facts are the same object, so that callers can memoise by it.
 */
export function readSite(env: SiteBindings, requestUrl: string): Site {
  const { SITE_NAME, SITE_DESCRIPTION, SITE_URL, LOCALE, TIMEZONE } = env
  const url = SITE_URL === '' ? new URL(requestUrl).origin : SITE_URL.replace(/\/+$/, '')
  // A key without its secret guards nothing, and pages are as without both: votes are closed then.
  const turnstileSiteKey = env.TURNSTILE_SECRET ? env.TURNSTILE_SITE_KEY : ''
  const key = JSON.stringify([SITE_NAME, SITE_DESCRIPTION, url, LOCALE, TIMEZONE, turnstileSiteKey])
  if (last?.key === key) return last.site
  const site = {
    name: SITE_NAME,
    description: SITE_DESCRIPTION,
    url,
    locale: isLocale(LOCALE) ? LOCALE : 'en',
    timezone: isTimezone(TIMEZONE) ? TIMEZONE : 'UTC',
    ...(turnstileSiteKey ? { turnstileSiteKey } : {}),
  }
  last = { key, site }
  return site
}

/** Whether a text is an IANA time zone that Intl knows. */
export function isTimezone(timezone: string): boolean {
  // Intl's first format takes an isolate's first 15 milliseconds, and not every page shows a time.
  return timezone === 'UTC' || isKnown(`zone ${timezone}`, () => new Intl.DateTimeFormat('en', { timeZone: timezone }))
}

/** Whether a text is a BCP 47 language tag. */
export function isLocale(locale: string): boolean {
  return isKnown(`locale ${locale}`, () => new Intl.Locale(locale))
}

// Intl is slow, and every request has the same question.
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
