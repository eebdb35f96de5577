import { tzOffset } from '@date-fns/tz/tzOffset'

const pattern =
  /^(?<year>[1-9]\d{3})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:(?:\s|T)\s?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/u

const secondsPerDay = 86_400

/**
 * Parses a date of a page, in UTC epoch seconds (`2025-04-12 18:56:23`; also with `/` or `T`, without seconds, or a
 * date alone), in `timezone` unless the text has an offset. A time that the clocks skip counts from the skip; of an hour that occurs twice
 * the first is meant (RFC 5545, 3.3.5). Null for
 * another text and an impossible date.
 */
export function readWallTime(text: string, timezone: string): number | null {
  const parts = pattern.exec(text.normalize('NFKC').trim())?.groups
  if (parts === undefined) return null
  const two = (part: string): string => (parts[part] ?? '').padStart(2, '0')
  const written = `${parts['year']}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}.000Z`
  const clock = new Date(written)
  // Date turns 30 February into 2 March; a real date formats as it was written.
  if (Number.isNaN(clock.getTime()) || clock.toISOString() !== written) return null
  const zone = offsetOf(parts['zone']) ?? timezone
  return zonedSeconds(clock.getTime() / 1000, zone)
}

/** Converts the time of a wall clock, given as if it were UTC, to UTC epoch seconds. */
function zonedSeconds(clock: number, zone: string): number {
  if (zone === 'UTC') return clock
  const offsetAt = (seconds: number): number => tzOffset(zone, new Date(seconds * 1000)) * 60
  // No zone changes its clocks twice within two days.
  const [before, after] = [offsetAt(clock - secondsPerDay), offsetAt(clock + secondsPerDay)]
  const first = clock - before
  if (before === after || offsetAt(first) === before) return first
  const second = clock - after
  return offsetAt(second) === after ? second : first
}

/**
 * Throws a RangeError for a time zone that the platform does not know: an error of the configuration, not of a dump.
 */
export function assertTimezone(timezone: string): void {
  if (Number.isNaN(tzOffset(timezone, new Date(0)))) {
    throw new RangeError(`Unknown timezone "${timezone}"; use an IANA name such as "UTC" or "Europe/Berlin".`)
  }
}

function offsetOf(zone: string | undefined): string | undefined {
  return zone === undefined || /^[+-]/u.test(zone) ? zone : 'UTC'
}
