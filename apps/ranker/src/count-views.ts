import { viewEventSchema, type ViewEvent } from '@broadsheet/model'
import { chanceOfPlace } from '@broadsheet/ranking'
import { collectViews, type Database } from '@broadsheet/store'
import * as v from 'valibot'
import type { Env } from './env.ts'
import type { ViewCounter } from './view-counter.ts'

/** The highest place that a click's origin can name. */
const longestList = 200

const chances = chanceOfPlace(longestList)

/** A message of the view queue of the release before. */
type ViewMessage = { body: unknown }

/** The result of a batch: its views, those of them that counted, and the messages that were not views. */
export type ViewTally = { views: number; counted: number; dropped: number }

/** Counts a view. */
export async function countView(env: Env, view: ViewEvent): Promise<void> {
  await counterOf(env, numberOf(env, view)).count([view])
}

/** Counts the messages of the view queue. Drops those that are not views. */
export async function countMessages(env: Env, messages: readonly ViewMessage[]): Promise<ViewTally> {
  const parsed = messages.map(({ body }) => v.safeParse(viewEventSchema, body))
  const views = parsed.flatMap((result) => (result.success ? [result.output] : []))
  const byCounter = Map.groupBy(views, (view) => numberOf(env, view))
  let counted = 0
  for (const [counter, some] of byCounter) counted += await counterOf(env, counter).count(some)
  return { views: views.length, counted, dropped: messages.length - views.length }
}

/** Adds what the counters counted since the last time to the counts. Returns how many views. */
export async function collectAllViews(db: Database, env: Env): Promise<number> {
  return await collectViews(db, {
    counters: countersOf(env),
    chances,
    ask: async (counter, after) => await counterOf(env, counter).collect(after),
  })
}

function counterOf({ COUNTERS }: Env, number: number): DurableObjectStub<ViewCounter> {
  return COUNTERS.get(COUNTERS.idFromName(`counter ${number}`))
}

function countersOf({ VIEW_COUNTERS = '1' }: Env): number {
  return Math.max(1, Math.floor(Number(VIEW_COUNTERS)) || 1)
}

/** Each article has one counter, by a hash of its slug, so that a reader's second view meets the first. */
function numberOf(env: Env, { slug }: ViewEvent): number {
  let hash = 0
  for (let at = 0; at < slug.length; at += 1) hash = (Math.imul(hash, 31) + slug.charCodeAt(at)) >>> 0
  return hash % countersOf(env)
}
