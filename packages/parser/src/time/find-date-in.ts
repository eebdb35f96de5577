import { readDate } from './read-date.ts'
import { readWallTime } from './wall-time.ts'
import { fromWrittenParts, normalizeDate, writtenForms, type DateOptions } from './written-date.ts'

const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u
const mail = /\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)/u
const forms = writtenForms.map((form) => new RegExp(form, 'giu'))
const maxCharacters = 1_000
/** Every date has a year of four digits, or is `20.11.26`, `20 Nov ’26` or `20-Nov-26`. */
const numbers = /\p{Nd}{4}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2}|['’]\p{Nd}{2}|\p{L}-\p{Nd}{2}/u

/**
 * Finds the first date within a text, in UTC epoch seconds: a machine's (ISO 8601, RFC 5322) or a person's, in any
 * language of the platform's Intl. Of a numeric date that may begin with the day or the month, the language decides
 * (`en-US`: the month); otherwise the day is first. Null without a date.
 */
export function findDateIn(text: string, options: DateOptions): number | null {
  if (!numbers.test(text)) return null
  const written = normalizeDate(text.slice(0, maxCharacters))
  const machine = iso.exec(written)?.[0]
  if (machine !== undefined) return readWallTime(machine, options.timezone)
  const sent = mail.exec(written)?.[0]
  if (sent !== undefined) return readDate(sent, options.timezone)
  return firstWritten(written, options)?.seconds ?? null
}

/** The part of a line before the date in it; all of it without one. */
export function textBeforeDate(line: string): string {
  if (!numbers.test(line)) return line
  const written = normalizeDate(line.slice(0, maxCharacters))
  return written.slice(0, firstWritten(written, { timezone: 'UTC' })?.at)
}

function firstWritten(written: string, options: DateOptions): { at: number; seconds: number } | undefined {
  const found = forms.flatMap((form) => firstOfForm(form, written, options) ?? [])
  return found.toSorted((a, b) => a.at - b.at)[0]
}

function firstOfForm(form: RegExp, written: string, options: DateOptions): { at: number; seconds: number } | null {
  for (const { groups, index } of written.matchAll(form)) {
    const seconds = groups === undefined ? null : fromWrittenParts(groups, options)
    if (seconds !== null) return { at: index, seconds }
  }
  return null
}
