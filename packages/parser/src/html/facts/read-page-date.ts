import { hour24, readDate } from '../../time/read-date.ts'
import { readWallTime } from '../../time/wall-time.ts'

// The first letters of the months in English, German, French, Spanish, Italian, Dutch and Portuguese.
const months = [
  /^(?:jan|jän|gen|ene)/u,
  /^(?:feb|fév|fev)/u,
  /^(?:mar|mär|mrz|maa|mrt)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag|mei)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|aoû|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|ott|out)/u,
  /^(?:nov)/u,
  /^(?:dec|dez|déc|dic)/u,
]
const time =
  '(?:,?\\s*(?:[-–|]|um|at|à|kl\\.?)?\\s*(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::\\d{2})?\\s*(?<half>[ap]\\.?m\\.?)?)?'
const forms = [
  new RegExp(`(?<![\\d./])(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?(?<year>\\d{4})(?!\\d)${time}`, 'iu'),
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?(?<month>\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4})(?!\\d)${time}`,
    'iu',
  ),
  new RegExp(`(?<month>\\p{L}{3,10})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)${time}`, 'iu'),
]
const iso = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u
const mail = /\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)/u

/**
 * Finds the first date in a text, in UTC epoch seconds: a machine's (ISO 8601, RFC 5322), or a person's in the larger
 * languages of Europe. A date without a zone is in `timezone`. A numeric date with slashes may begin with the day or
 * the month, so it is ignored. Null without a date, or for an impossible one.
 */
export function readPageDate(text: string, timezone: string): number | null {
  const written = iso.exec(text)?.[0]
  if (written !== undefined) return readWallTime(written, timezone)
  const sent = mail.exec(text)?.[0]
  if (sent !== undefined) return readDate(sent, timezone)
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    const found = parts === undefined ? null : readParts(parts, timezone)
    if (found !== null) return found
  }
  return null
}

function readParts(parts: Readonly<Record<string, string | undefined>>, timezone: string): number | null {
  const word = parts['month']?.toLowerCase()
  const month = word === undefined ? Number(parts['number']) : months.findIndex((name) => name.test(word)) + 1
  if (month < 1) return null
  const two = (number: number | string): string => String(number).padStart(2, '0')
  return readWallTime(
    `${parts['year']}-${two(month)}-${two(parts['day'] ?? '')} ${two(hour24(parts))}:${parts['minute'] ?? '00'}`,
    timezone,
  )
}
