import type { PlacementKind } from '@broadsheet/model'
import { UsageError } from '../usage-error.ts'
import { parseDuration } from './parse-duration.ts'

/** When a placement ends, as the command line says it. */
export type EndOptions = { for?: string; until?: string }

/** How long a pin stands where nobody says it: a front's morning or evening. */
export const usualPin = '6h'

// A zone has to stand there: the desk's machine, the site and the editor may each be in another.
const zonedTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u

/**
 * The end of a placement that begins at `nowMs` (epoch milliseconds), in ISO 8601. A pin has a usual length; a block
 * has none, since an article that stays away by mistake is missed by nobody. Throws a UsageError.
 */
export function placementEnd(kind: PlacementKind, options: EndOptions, nowMs: number): string {
  if (options.until !== undefined) return endAt(options.until)
  const length = options.for ?? (kind === 'pin' ? usualPin : undefined)
  if (length === undefined) throw new UsageError('Say how long it is blocked: --for 2d, or --until 2026-11-25T08:00Z.')
  return new Date(nowMs + parseDuration(length)).toISOString()
}

function endAt(given: string): string {
  const atMs = zonedTime.test(given) ? Date.parse(given) : Number.NaN
  if (Number.isNaN(atMs)) {
    throw new UsageError(`"${given}" is no time with a zone. Write it as 2026-11-25T08:00Z or 2026-11-25T09:00+01:00.`)
  }
  return new Date(atMs).toISOString()
}
