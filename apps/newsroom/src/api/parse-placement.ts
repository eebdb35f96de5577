import { type PlacementKind, placementSchema, toEpochSeconds, toIso } from '@broadsheet/model'
import * as v from 'valibot'

const maxDays = 365
const secondsPerDay = 86_400

const bodySchema = v.pipe(v.string(), v.parseJson(), placementSchema)

// What each field may hold, for whoever sent something else.
const cures: Record<string, string> = {
  kind: 'kind is "pin" or "block".',
  until: 'until is a time with its zone, such as 2026-11-25T08:00:00Z.',
}
const bodyCure = 'The body is {"kind": "pin" or "block", "until": "2026-11-25T08:00:00Z"} in JSON.'

/** A placement as it was ordered, its end in UTC epoch seconds, or what to change in the order. */
type ParsedPlacement = { ok: true; kind: PlacementKind; until: number } | { ok: false; detail: string }

/** Reads the body of an order. It must end after `now` (UTC epoch seconds), and within a year. */
export function parsePlacement(body: string, now: number): ParsedPlacement {
  const parsed = v.safeParse(bodySchema, body)
  if (!parsed.success) return refuse(cures[v.getDotPath(parsed.issues[0]) ?? ''] ?? bodyCure)
  const milliseconds = Date.parse(parsed.output.until)
  if (Number.isNaN(milliseconds)) return refuse(cures['until'] ?? bodyCure)
  const until = toEpochSeconds(milliseconds)
  if (until <= now) return refuse(`until is ${toIso(until)}, which is over. Name a time that is still to come.`)
  if (until > now + maxDays * secondsPerDay) {
    return refuse(`until is ${toIso(until)}, more than ${maxDays} days ahead. Name an earlier time.`)
  }
  return { ok: true, kind: parsed.output.kind, until }
}

function refuse(detail: string): ParsedPlacement {
  return { ok: false, detail }
}
