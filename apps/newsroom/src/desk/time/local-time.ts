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
 * Reads a `datetime-local` field in a zone, into UTC epoch seconds; null if it is not a time. An hour that the zone's
 * clock skips counts as if it did not skip it; an hour that it shows twice means either of the two.
 */
export function fromLocalTime(text: string, timezone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const asUtc = Date.parse(`${text}Z`) / 1000
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (at: number) => Date.parse(`${toLocalTime(at, timezone)}Z`) / 1000 - at
  const guess = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(guess)
}
