import { isLocale, isTimezone } from '@broadsheet/edge'
import { formatLocale } from '@broadsheet/press'
import type { Env } from '../context/env.ts'

type Settings = Pick<Env, 'LOCALE' | 'TIMEZONE' | 'TURNSTILE_SITE_KEY' | 'TURNSTILE_SECRET'>

/** Settings that the paper can't follow, in sentences for the operator. */
export function settingsNotices({ LOCALE, TIMEZONE, TURNSTILE_SITE_KEY, TURNSTILE_SECRET }: Settings): string[] {
  const notices = []
  if (!isLocale(LOCALE))
    notices.push(`LOCALE is "${LOCALE}", which is no language tag such as en-GB. The paper is in English.`)
  else if (formatLocale(LOCALE) !== LOCALE) {
    notices.push(
      `LOCALE is "${LOCALE}", for which the runtime has no data. Pages are marked as ${LOCALE}, but numbers and times are written as in ${formatLocale(LOCALE)}.`,
    )
  }
  if (!isTimezone(TIMEZONE)) notices.push(`TIMEZONE is "${TIMEZONE}", which is no IANA time zone. The paper is in UTC.`)
  if (TURNSTILE_SITE_KEY && !TURNSTILE_SECRET)
    notices.push('TURNSTILE_SITE_KEY is set without TURNSTILE_SECRET. Votes are closed until the secret is set, too.')
  if (TURNSTILE_SECRET && !TURNSTILE_SITE_KEY)
    notices.push('TURNSTILE_SECRET is set without TURNSTILE_SITE_KEY. Votes are closed until the key is set, too.')
  return notices
}
