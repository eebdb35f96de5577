import { TZDate } from '@date-fns/tz'

const pattern =
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:(?:\s|T)\s?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u

/**
 * UTC epoch seconds of a date as pages write it (`2025-04-12 18:56:23`; `/`, `T`, minutes only and a date alone will
 * do), read on the clocks of `timezone` unless the text names an offset. A time that the clocks skipped counts on
 * from the skip. Null for what is no date and for a date that never was.
 */
export function readWallTime(text: string, timezone: string): number | null {
  const groups = pattern.exec(text.normalize('NFKC').trim())?.groups
  if (groups === undefined) return null
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part) =>
    Number(groups[part] ?? 0),
  ) as [number, number, number, number, number, number]
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const written = [year, month - 1, day, hour, minute, second].join()
  const real = [
    asUtc.getUTCFullYear(),
    asUtc.getUTCMonth(),
    asUtc.getUTCDate(),
    asUtc.getUTCHours(),
    asUtc.getUTCMinutes(),
    asUtc.getUTCSeconds(),
  ].join()
  if (written !== real) return null
  const zone = offsetOf(groups['zone']) ?? timezone
  return new TZDate(year, month - 1, day, hour, minute, second, zone).getTime() / 1000
}

/** Throws a RangeError for a timezone that the platform doesn't know: a mistake of the configuration, not of a dump. */
export function assertTimezone(timezone: string): void {
  if (Number.isNaN(new TZDate(2000, 0, 1, timezone).getTime())) {
    throw new RangeError(`Unknown timezone "${timezone}"; use an IANA name such as "UTC" or "Europe/Berlin".`)
  }
}

function offsetOf(zone: string | undefined): string | undefined {
  return zone === undefined || /^[+-]/u.test(zone) ? zone : 'UTC'
}
