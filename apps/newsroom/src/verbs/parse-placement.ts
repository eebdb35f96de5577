import { type PlacementKind, placementSchema, toEpochSeconds, toIso } from '@broadsheet/model'
import * as v from 'valibot'
import type { Checked } from './check-json.ts'

const maxDays = 365
const secondsPerDay = 86_400

// What each field may hold, for whoever sent something else.
const hints: Record<string, string> = {
  kind: 'kind is "pin" or "block".',
  until: 'until is a time with its zone, such as 2026-11-25T08:00:00Z.',
}
const bodyHint = 'The body is {"kind": "pin" or "block", "until": "2026-11-25T08:00:00Z"} in JSON.'

/** A placement, its end in UTC epoch seconds. */
type Placement = { kind: PlacementKind; until: number }

/** Parses a placement. It must end after `now` (UTC epoch seconds), and within a year. */
export function parsePlacement(json: unknown, now: number): Checked<Placement> {
  const parsed = v.safeParse(placementSchema, json)
  if (!parsed.success) return reject(hints[v.getDotPath(parsed.issues[0]) ?? ''] ?? bodyHint)
  const milliseconds = Date.parse(parsed.output.until)
  if (Number.isNaN(milliseconds)) return reject(hints['until'] ?? bodyHint)
  const until = toEpochSeconds(milliseconds)
  if (until <= now) return reject(`until is ${toIso(until)}, which is over. Name a time that is still to come.`)
  if (until > now + maxDays * secondsPerDay) {
    return reject(`until is ${toIso(until)}, more than ${maxDays} days ahead. Name an earlier time.`)
  }
  return { ok: true, body: { kind: parsed.output.kind, until } }
}

function reject(detail: string): Checked<Placement> {
  return { ok: false, detail }
}
