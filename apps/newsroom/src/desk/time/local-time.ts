const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment (UTC epoch seconds) as a form's field has it, `2026-11-27T19:06`, on the clock of a zone. */
export function toLocalTime(at: number, timezone: string): string {
  // Swedish writes dates as ISO 8601 does, with a space for the T.
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(timezone, format)
  return format.format(at * 1000).replace(' ', 'T')
}

/**
 * The moment that a form's field names on the clock of a zone, in UTC epoch seconds; null for what names none. An hour
 * that the clock skips is taken as if it had not; of one that it shows twice, one of the two is meant.
 */
export function fromLocalTime(text: string, timezone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const asUtc = Date.parse(`${text}Z`) / 1000
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (at: number) => Date.parse(`${toLocalTime(at, timezone)}Z`) / 1000 - at
  const guess = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(guess)
}
