import { UsageError } from '../usage-error.ts'

// The zone is required, because the editor, this machine and the site may each be in a different one.
const zonedTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u

/** A time with its zone, such as `2026-11-25T08:00Z`, as ISO 8601 in UTC. Throws a UsageError for anything else. */
export function parseZonedTime(given: string): string {
  const atMs = zonedTime.test(given) ? Date.parse(given) : Number.NaN
  if (Number.isNaN(atMs)) {
    throw new UsageError(
      `"${given}" is not a time with a zone. Write it as 2026-11-25T08:00Z or 2026-11-25T09:00+01:00.`,
    )
  }
  return new Date(atMs).toISOString()
}
