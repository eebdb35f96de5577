import { scheduleOrderSchema, toEpochSeconds } from '@broadsheet/model'
import { scheduleArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { checkJson, type Checked } from './check-json.ts'
import { defineParsedVerb } from './verb.ts'

const maxDaysAhead = 366
const secondsPerDay = 86_400

/** Schedules a draft, or takes it off the schedule. */
export const schedule = defineParsedVerb({
  scope: 'write',
  parse: parseTime,
  run: async ({ db, by, now }, slug: string, at) => articleResult(await scheduleArticle(db, { slug, by, now, at })),
})

/** UTC epoch seconds; null takes the draft off the schedule. */
function parseTime(json: unknown, now: number): Checked<number | null> {
  const parsed = checkJson(scheduleOrderSchema, json)
  if (!parsed.ok) return parsed
  if (parsed.body.at === null) return { ok: true, body: null }
  const at = toEpochSeconds(Date.parse(parsed.body.at))
  if (at > now && at <= now + maxDaysAhead * secondsPerDay) return { ok: true, body: at }
  return { ok: false, detail: 'at: must be in the future, within a year. To publish now, use the verb publish.' }
}
