import type { Env } from './env.ts'
import type { Site } from './site.ts'

/**
 * The paper's facts from its environment. A locale or a zone that Intl doesn't know must not take the paper down:
 * pages are then in English or in UTC. (The desk refuses to work with an unknown zone: it would misdate articles.)
 */
export function readSite(env: Env, requestUrl: string): Site {
  return {
    name: env.SITE_NAME,
    description: env.SITE_DESCRIPTION,
    url: env.SITE_URL === '' ? new URL(requestUrl).origin : env.SITE_URL.replace(/\/+$/, ''),
    locale: isLocale(env.LOCALE) ? env.LOCALE : 'en',
    timezone: isTimezone(env.TIMEZONE) ? env.TIMEZONE : 'UTC',
  }
}

/** Whether Intl knows this IANA zone. */
export function isTimezone(timezone: string): boolean {
  return isKnown(`zone ${timezone}`, () => new Intl.DateTimeFormat('en', { timeZone: timezone }))
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
