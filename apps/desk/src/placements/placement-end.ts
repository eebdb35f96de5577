import type { PlacementKind } from '@broadsheet/model'
import { parseDuration } from '../arguments/parse-duration.ts'
import { parseZonedTime } from '../arguments/parse-zoned-time.ts'
import { UsageError } from '../usage-error.ts'

/** The options that set when a placement ends. */
export type EndOptions = { for?: string; until?: string }

/** How long a pin lasts by default: a morning or an evening of the front page. */
export const defaultPin = '6h'

/**
 * The end of a placement that begins at `nowMs` (epoch milliseconds), in ISO 8601. A pin has a default length. A block
 * has none, because nobody notices an article that is blocked for too long. Throws a UsageError.
 */
export function placementEnd(kind: PlacementKind, options: EndOptions, nowMs: number): string {
  if (options.until !== undefined) return parseZonedTime(options.until)
  const length = options.for ?? (kind === 'pin' ? defaultPin : undefined)
  if (length === undefined)
    throw new UsageError('Give the length of the block: --for 2d, or --until 2026-11-25T08:00Z.')
  return new Date(nowMs + parseDuration(length)).toISOString()
}
