import { tzOffset } from '@date-fns/tz/tzOffset'

const pattern =
  /^(?<year>[1-9]\d{3})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:(?:\s|T)\s?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u

const secondsPerDay = 86_400

/**
 * UTC epoch seconds of a date as pages write it (`2025-04-12 18:56:23`; `/`, `T`, minutes only and a date alone will
 * do), read on the clocks of `timezone` unless the text names an offset. A time that the clocks skipped counts on
 * from the skip; of one that they showed twice the first is meant (RFC 5545, 3.3.5). Null for what is no date and for
 * a date that never was.
 */
export function readWallTime(text: string, timezone: string): number | null {
  const parts = pattern.exec(text.normalize('NFKC').trim())?.groups
  if (parts === undefined) return null
  const two = (part: string): string => (parts[part] ?? '').padStart(2, '0')
  const written = `${parts['year']}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}.000Z`
  const clock = new Date(written)
  // The language carries 30 February over to March: a real date reads back as it was written.
  if (Number.isNaN(clock.getTime()) || clock.toISOString() !== written) return null
  const zone = offsetOf(parts['zone']) ?? timezone
  return zonedSeconds(clock.getTime() / 1000, zone)
}

/** The moment at which the clocks of a zone show what those of UTC show at `clock`; both in seconds. */
function zonedSeconds(clock: number, zone: string): number {
  const offsetAt = (seconds: number): number => tzOffset(zone, new Date(seconds * 1000)) * 60
  // No zone changes its clocks twice within two days.
  const [before, after] = [offsetAt(clock - secondsPerDay), offsetAt(clock + secondsPerDay)]
  const first = clock - before
  if (before === after || offsetAt(first) === before) return first
  const second = clock - after
  return offsetAt(second) === after ? second : first
}

/** Throws a RangeError for a timezone that the platform doesn't know: a mistake of the configuration, not of a dump. */
export function assertTimezone(timezone: string): void {
  if (Number.isNaN(tzOffset(timezone, new Date(0)))) {
    throw new RangeError(`Unknown timezone "${timezone}"; use an IANA name such as "UTC" or "Europe/Berlin".`)
  }
}

function offsetOf(zone: string | undefined): string | undefined {
  return zone === undefined || /^[+-]/u.test(zone) ? zone : 'UTC'
}
