import { UsageError } from '../usage-error.ts'

// A zone has to stand there: the desk's machine, the site and the editor may each be in another.
const zonedTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u

/** A time with its zone, such as `2026-11-25T08:00Z`, in ISO 8601, UTC. Throws a UsageError for anything else. */
export function parseZonedTime(given: string): string {
  const atMs = zonedTime.test(given) ? Date.parse(given) : Number.NaN
  if (Number.isNaN(atMs)) {
    throw new UsageError(`"${given}" is no time with a zone. Write it as 2026-11-25T08:00Z or 2026-11-25T09:00+01:00.`)
  }
  return new Date(atMs).toISOString()
}
