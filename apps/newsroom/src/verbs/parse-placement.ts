import { type PlacementKind, placementSchema, toEpochSeconds, toIso } from '@broadsheet/model'
import * as v from 'valibot'
import type { Checked } from './check-json.ts'

const maxDays = 365
const secondsPerDay = 86_400

const hints: Record<string, string> = {
  kind: 'kind is "pin" or "block".',
  until: 'until is a time with its zone, such as 2026-11-25T08:00:00Z.',
}
const bodyHint = 'The body is {"kind": "pin" or "block", "until": "2026-11-25T08:00:00Z"} in JSON.'

/** `until` in UTC epoch seconds. */
type Placement = { kind: PlacementKind; until: number }

/** Parses a placement, which must end after `now` (UTC epoch seconds) and within a year. */
export function parsePlacement(json: unknown, now: number): Checked<Placement> {
  const parsed = v.safeParse(placementSchema, json)
  if (!parsed.success) return reject(hints[v.getDotPath(parsed.issues[0]) ?? ''] ?? bodyHint)
  const milliseconds = Date.parse(parsed.output.until)
  if (Number.isNaN(milliseconds)) return reject(hints['until'] ?? bodyHint)
  const until = toEpochSeconds(milliseconds)
  if (until <= now) return reject(`until is ${toIso(until)}, which is in the past. Choose a later time.`)
  if (until > now + maxDays * secondsPerDay) {
    return reject(`until is ${toIso(until)}, more than ${maxDays} days ahead. Choose an earlier time.`)
  }
  return { ok: true, body: { kind: parsed.output.kind, until } }
}

function reject(detail: string): Checked<Placement> {
  return { ok: false, detail }
}
