import { readWallTime } from '@broadsheet/parser'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Writes a time (UTC epoch seconds) as a `datetime-local` field has it, `2026-11-27T19:06`, in a zone. */
export function toLocalTime(at: number, timezone: string): string {
  // Swedish writes dates as ISO 8601 does, with a space for the T.
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(timezone, format)
  return format.format(at * 1000).replace(' ', 'T')
}

/**
 * Reads a `datetime-local` field in a zone, into UTC epoch seconds; null if it is not a time. As in imports, a time that
 * the zone's clock skips counts on from the skip, and of a time that it shows twice the first is meant (RFC 5545, 3.3.5).
 */
export function fromLocalTime(text: string, timezone: string): number | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? readWallTime(text, timezone) : null
}
