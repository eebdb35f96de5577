import type { PlacementKind } from '@broadsheet/model'
import { parseDuration } from '../arguments/parse-duration.ts'
import { parseZonedTime } from '../arguments/parse-zoned-time.ts'
import { UsageError } from '../usage-error.ts'

/** When a placement ends, as the command line says it. */
export type EndOptions = { for?: string; until?: string }

/** How long a pin stands where nobody says it: a front's morning or evening. */
export const usualPin = '6h'

/**
 * The end of a placement that begins at `nowMs` (epoch milliseconds), in ISO 8601. A pin has a usual length; a block
 * has none, since an article that stays away by mistake is missed by nobody. Throws a UsageError.
 */
export function placementEnd(kind: PlacementKind, options: EndOptions, nowMs: number): string {
  if (options.until !== undefined) return parseZonedTime(options.until)
  const length = options.for ?? (kind === 'pin' ? usualPin : undefined)
  if (length === undefined) throw new UsageError('Say how long it is blocked: --for 2d, or --until 2026-11-25T08:00Z.')
  return new Date(nowMs + parseDuration(length)).toISOString()
}
