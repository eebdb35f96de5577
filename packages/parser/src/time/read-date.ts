import { monthNumber } from './month-names.ts'
import { readWallTime } from './wall-time.ts'
import { fromWrittenParts, fullYear, hour24, letter, normalizeDate, writtenForms } from './written-date.ts'
import { zoneOffset, zonePlace } from './zone-offset.ts'

const maxCharacters = 100
const weekday = `(?:${letter}+\\.?,?\\s*)??`
const time = `(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?(?:\\s?(?<half>[ap])\\.?m\\.?(?!${letter}))?`
const place = `(?:${letter}|[_-])+`
const zone = `(?<zone>[+-]\\d{1,2}(?::?\\d{2})?|(?:GMT|UTC?)[+-]\\d{1,2}(?::?\\d{2})?|${letter}+(?:/${place}){1,2}|${letter}{1,5})`
const comment = '(?:\\s*\\([^()]*\\))?'

const forms = [
  // RFC 822 and its variants: Thu, 01 Jan 2004 19:48:21 GMT; 1 January 2004; 01-Jan-04 19:48 EST.
  `^${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>${letter}{3,})\\.?,?[\\s-]+(?<year>\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?${time})?\\s*${zone}?${comment}$`,
  // American: January 1, 2004 7:48 PM EST.
  `^${weekday}(?<month>${letter}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${time})?\\s*${zone}?${comment}$`,
  // C and Java: Thu Jan  1 19:48:21 2004; Thu Jan 01 19:48:21 EST 2004.
  `^${weekday}(?<month>${letter}{3,})\\s+(?<day>\\d{1,2})\\s+${time}\\s+(?:${zone}\\s+)?(?<year>\\d{4})$`,
  // ISO 8601, shortened or without hyphens: 2004; 2004-01; 20040101; 20040101T194821Z.
  `^(?<year>\\d{4})(?:-(?<month>\\d{2}))?$`,
  `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})?${zone}?)?$`,
].map((form) => new RegExp(form, 'iu'))
const ofPeople = writtenForms.map(
  (form) => new RegExp(`^${weekday}(?:den |ngày |kl\\. )?${form} ?(?:\\.|d\\.|г\\.|uhr)?$`, 'iu'),
)

/**
 * Parses a date of a feed, an export or a person, in UTC epoch seconds: RFC 822 and its variants, ISO 8601, C's and
 * Java's forms, American ones, Unix seconds and milliseconds, and what people write in any language of the platform's
 * Intl (`20 listopada 2026`, `20/11/2026`). A date without a zone is in `timezone`. Null for another text and an
 * impossible date.
 */
export function readDate(text: string, timezone: string): number | null {
  const written = normalizeDate(text).trim()
  if (written.length > maxCharacters) return null
  const seconds = readUnixTime(written) ?? readWallTime(written, timezone) ?? readForms(written, timezone)
  // An offset such as `+99:00` is not a zone.
  return Number.isFinite(seconds) ? seconds : null
}

function readForms(written: string, timezone: string): number | null {
  for (const form of forms) {
    const parts = form.exec(written)?.groups
    const seconds = parts === undefined ? null : fromParts(parts, timezone)
    if (seconds !== null) return seconds
  }
  for (const form of ofPeople) {
    const parts = form.exec(written)?.groups
    if (parts !== undefined) return fromWrittenParts(parts, { timezone })
  }
  return null
}

function readUnixTime(written: string): number | null {
  if (/^\d{9,10}$/u.test(written)) return Number(written)
  return /^\d{12,13}$/u.test(written) ? Math.floor(Number(written) / 1000) : null
}

type Parts = Readonly<Record<string, string | undefined>>

function fromParts(parts: Parts, timezone: string): number | null {
  const written = parts['month'] ?? '1'
  const month = /^\d+$/u.test(written) ? Number(written) : monthNumber(written, null)
  const place = zonePlace(parts['zone'] ?? '')
  const offset = parts['zone'] === undefined || place !== null ? '' : zoneOffset(parts['zone'])
  if (month === null || offset === null) return null
  const date = `${fullYear(parts['year'] ?? '')}-${month}-${parts['day'] ?? '1'}`
  // To clocks with days of 86,400 seconds, a leap second is the second before it.
  const second = parts['second'] === '60' ? '59' : (parts['second'] ?? '00')
  return readWallTime(`${date} ${hour24(parts)}:${parts['minute'] ?? '00'}:${second}${offset}`, place ?? timezone)
}
