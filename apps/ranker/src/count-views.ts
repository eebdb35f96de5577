import { toEpochSeconds, viewEventSchema } from '@broadsheet/model'
import { chanceOfPlace } from '@broadsheet/ranking'
import { foldViews, type Database } from '@broadsheet/store'
import * as v from 'valibot'

/** The highest place that a click's origin can name. */
const longestList = 200

const chances = chanceOfPlace(longestList)

/** A message of the view queue; `timestamp` is the time at which the queue accepted it. */
type ViewMessage = { body: unknown; timestamp: Date }

/** The result of a batch: its views, those of them that counted, and the messages that were not views. */
export type ViewTally = { views: number; counted: number; dropped: number }

/**
 * Adds a batch of the view queue to the counts. Drops messages that are not views. Throws if D1 cannot be written, so
 * that the queue delivers the batch again.
 */
export async function countViews(db: Database, messages: readonly ViewMessage[]): Promise<ViewTally> {
  const parsed = messages.map(({ body }) => v.safeParse(viewEventSchema, body))
  const events = parsed.flatMap((result) => (result.success ? [result.output] : []))
  const now = toEpochSeconds(Math.max(...messages.map(({ timestamp }) => timestamp.getTime())))
  const counted = await foldViews(db, events, { now, newSalt, chances })
  return { views: events.length, counted, dropped: messages.length - events.length }
}

function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
