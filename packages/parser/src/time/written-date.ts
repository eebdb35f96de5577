import { monthNumber } from './month-names.ts'
import { readWallTime } from './wall-time.ts'
import { knownOffset, zonePlace } from './zone-offset.ts'

/** How to read a date: `timezone` is that of dates without one; `language` (BCP 47) the one that it is written in. */
export type DateOptions = { timezone: string; language?: string | null }

/** The named groups of a match. */
export type DateParts = Readonly<Record<string, string | undefined>>

// Letters of all scripts in which months have names, and their marks. A class of properties, without regard to case, takes
// the platform 25 milliseconds to compile in each form.
export const letter = '[A-Za-zÀ-\\u1fff]'
const zone = `(?-i:\\s?(?<zone>[A-Z]{2,5}(?!${letter})|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}))`
const time = `(?:,?\\s*(?:[-–|•·]|um|at|à|alle|ore|kl\\.?|o|в|klo|às|a las)?\\s*(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::(?<second>\\d{2}))?(?!\\d)(?:\\s*(?<half>[ap])\\.?m\\.?(?!${letter}))?${zone}?)?`
const name = `(?<name>${letter}{3,14}(?: الثاني| الأول)?|(?:[\\u0e01-\\u0e5b]{1,3}\\.){2})`
const year = "['’]?(?<year>\\d{4}|(?<=['’])\\d{2})(?!\\d)"
const nothingBefore = '(?<![\\d./-])'

/** The sources of the ways in which people write a date, each with named groups. */
export const writtenForms = [
  // 2026/11/20, 2026.11.20, 2026-11-20, 2026 | 11 | 20, 2026年11月20日, 2026년 11월 20일.
  `${nothingBefore}(?<year>\\d{4})\\s?[-–./|·年년]\\s?(?<month>\\d{1,2})\\s?[-–./|·月월]\\s?(?<day>\\d{1,2})(?!\\d)[일日.]?${time}`,
  // 20.11.2026, 20/11/2026, 11/20/2026, 20-11-2026, 20 | 11 | 2026, 20.11.26, 2.1.26.
  `${nothingBefore}(?<one>\\d{1,2})\\s?(?<mark>[-–./|·])\\s?(?<other>\\d{1,2})\\s?\\k<mark>\\s?${year}${time}`,
  `${nothingBefore}(?<one>\\d{1,2})(?<mark>[./])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{2})(?![\\d./])${time}`,
  // 20 November 2026, 20. März 2026, 1er août 2026, 20 de noviembre de 2026, den 20 november 2026, 20-Nov-2026, 20.Nov.2026, 20NOV2026.
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|,)?[\\s/-]*(?:(?:of|de|d['’]|ta['’])\\s*)?(?<!${letter})${name}[.,]*[\\s/-]*(?:del?\\s+)?${year}${time}`,
  // 20-Nov-26.
  `(?<![\\d-])(?<day>\\d{1,2})-${name}-(?<year>\\d{2})(?![\\d-])${time}`,
  // November 20, 2026; Nov. 20th 2026; Nov.20, ’26; Nov/20/2026; November, 20. 2026.
  `(?<!${letter})${name}(?:[.,]\\s?|[\\s/-]+)(?<day>\\d{1,2})(?:st|nd|rd|th)?[.,]?[\\s/-]+${year}${time}`,
  // Fri Nov 20 08:15:00 CET 2026.
  `(?<!${letter})${name}\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?${zone}?\\s+(?<year>\\d{4})(?!\\d)`,
  // 2026. november 20., 2026 m. lapkričio 20 d., 2026 Nov 20, 2026-Nov-20.
  `(?<!\\d)(?<year>\\d{4})(?:\\.| m\\.|,)?[\\s/-]+${name}\\.?[\\s/-]+(?<day>\\d{1,2})(?!\\d)${time}`,
  // 2026. gada 20. novembris.
  `(?<!\\d)(?<year>\\d{4})\\. gada (?<day>\\d{1,2})\\. ${name}${time}`,
  // 20 tháng 11, 2026; ngày 20 tháng 11 năm 2026.
  `(?<!\\d)(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})(?:,|\\s+năm)?\\s+${year}${time}`,
]

/** The UTC epoch seconds of the parts of a date; null for an impossible one. */
export function fromWrittenParts(parts: DateParts, { timezone, language = null }: DateOptions): number | null {
  const { day, month } = dayAndMonth(parts, language)
  if (month === null) return null
  const two = (number: number | string): string => String(number).padStart(2, '0')
  const place = zonePlace(parts['zone'] ?? '')
  const offset = place === null ? (knownOffset(parts['zone'] ?? '') ?? '') : ''
  return readWallTime(
    `${fullYear(parts['year'] ?? '')}-${two(month)}-${two(day)} ${two(hour24(parts))}:${parts['minute'] ?? '00'}${offset}`,
    place ?? timezone,
  )
}

function dayAndMonth(parts: DateParts, language: string | null): { day: number; month: number | null } {
  const { one, other, day, month, name: word } = parts
  if (one === undefined || other === undefined) {
    return { day: Number(day), month: word === undefined ? Number(month) : monthNumber(word, language) }
  }
  const isMonthFirst = Number(other) > 12 || (Number(one) <= 12 && writesMonthFirst(language))
  return isMonthFirst ? { day: Number(other), month: Number(one) } : { day: Number(one), month: Number(other) }
}

function writesMonthFirst(language: string | null): boolean {
  return /^en[-_](?:us|ph)$/iu.test(language ?? '')
}

/** The hour of the day with or without `am` or `pm` (`half`, of which the first letter suffices); 0 without an hour. */
export function hour24({ hour, half }: DateParts): number {
  const written = Number(hour ?? '0')
  if (half === undefined) return written
  return (written % 12) + (/^p/iu.test(half) ? 12 : 0)
}

/** A year of four digits. RFC 2822, 4.3: two digits below 50 are of this century. A Thai year counts from -543. */
export function fullYear(year: string): string {
  if (year.length === 2) return `${Number(year) < 50 ? '20' : '19'}${year}`
  return Number(year) > 2400 ? String(Number(year) - 543) : year
}

// The zeros of the decimal digits in which Arabic, Persian, Hindi, Bengali and Thai write dates.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

/** A text with all its decimal digits as ASCII ones, full-width letters as usual ones and each white space as a space. */
export function normalizeDate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹०-९০-৯๐-๙]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      return String(code - (zeros.findLast((zero) => zero <= code) ?? 0))
    })
    .replace(/[\s\u200e\u200f]+/gu, ' ')
}
