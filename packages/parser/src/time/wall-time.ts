import { tzOffset } from '@date-fns/tz/tzOffset'

const dayMilliseconds = 86_400_000
const minuteMilliseconds = 60_000

const pattern =
  /^(?<year>[1-9]\d{3})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:(?:\s|T)\s?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u

/**
 * Parses a date of a page, in UTC epoch seconds (`2025-04-12 18:56:23`; also with `/` or `T`, without seconds, or a
 * date alone), in `timezone` unless the text has an offset. A time that the clocks skip counts from the skip. Null for
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
  return zonedSeconds(clock, zone)
}

/**
 * Converts a wall clock's time to UTC epoch seconds as in RFC 5545, 3.3.5: an hour that occurs twice is the first, and
 * a skipped time has the offset before the skip. `clock` has the time as if it were UTC.
 */
function zonedSeconds(clock: Date, zone: string): number {
  const time = clock.getTime()
  const offsetAt = (at: number) => tzOffset(zone, new Date(at)) * minuteMilliseconds
  const [before, after] = [offsetAt(time - dayMilliseconds), offsetAt(time + dayMilliseconds)]
  const isLater = offsetAt(time - before) !== before && offsetAt(time - after) === after
  return (time - (isLater ? after : before)) / 1000
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
