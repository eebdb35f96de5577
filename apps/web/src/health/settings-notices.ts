import { isLocale, isTimezone } from '@broadsheet/edge'
import { formatLocale } from '@broadsheet/press'

/** Settings that the paper can't follow, in sentences for the operator. */
export function settingsNotices({ LOCALE, TIMEZONE }: { LOCALE: string; TIMEZONE: string }): string[] {
  const notices = []
  if (!isLocale(LOCALE))
    notices.push(`LOCALE is "${LOCALE}", which is no language tag such as en-GB. The paper is in English.`)
  else if (formatLocale(LOCALE) !== LOCALE) {
    notices.push(
      `LOCALE is "${LOCALE}", for which the runtime has no data. Pages are marked as ${LOCALE}, but numbers and times are written as in ${formatLocale(LOCALE)}.`,
    )
  }
  if (!isTimezone(TIMEZONE)) notices.push(`TIMEZONE is "${TIMEZONE}", which is no IANA time zone. The paper is in UTC.`)
  return notices
}
