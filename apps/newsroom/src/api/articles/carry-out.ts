import { correctionOrderSchema, moveOrderSchema, scheduleOrderSchema, slugify, toEpochSeconds } from '@broadsheet/model'
import {
  type DeskOrder,
  type DeskResult,
  correctArticle,
  moveArticle,
  publishArticle,
  reinstateArticle,
  scheduleArticle,
  withdrawArticle,
} from '@broadsheet/store'
import type { Context } from 'hono'
import type { GenericSchema, InferOutput } from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { nameStaleTags } from '../../context/name-stale-tags.ts'
import { check } from '../parse-body.ts'
import { unrankArticle } from '../unrank-article.ts'

const maxDaysAhead = 366
const secondsPerDay = 86_400

/** What can become of an article. */
export const verbs = ['publish', 'schedule', 'withdraw', 'reinstate', 'correct', 'move'] as const

export type Verb = (typeof verbs)[number]

/** An order that means nothing, with what to change in it. */
export type BadOrder = { ok: false; reason: 'bad-order'; detail: string }

export type Carried = DeskResult | BadOrder

/**
 * Does to an article what an editor asks for, by the API or in the browser: checks the order (`body` is the JSON that
 * goes with the verb), has the archive carry it out, and clears what is stale. Doing it again changes nothing.
 */
export async function carryOut(c: Context<AppEnv>, verb: Verb, slug: string, body: unknown): Promise<Carried> {
  const order = { slug, by: c.get('editor').name, now: c.get('now')() }
  const result = await carriers[verb](c, order, body)
  if (result.ok) {
    if (verb === 'withdraw') await unrankArticle(c, result.article.slug)
    nameStaleTags(c, result.staleTags)
  }
  return result
}

type Carrier = (c: Context<AppEnv>, order: DeskOrder, body: unknown) => Promise<Carried>

const carriers: Record<Verb, Carrier> = {
  publish: (c, order) => publishArticle(c.get('db'), order),
  withdraw: (c, order) => withdrawArticle(c.get('db'), order),
  reinstate: (c, order) => reinstateArticle(c.get('db'), order),
  schedule: ordered(scheduleOrderSchema, async (c, order, body) => {
    const at = body.at === null ? null : toEpochSeconds(Date.parse(body.at))
    if (at !== null && !(at > order.now && at <= order.now + maxDaysAhead * secondsPerDay)) {
      return badOrder('at: a time that is still to come, within a year. To publish now, publish.')
    }
    return await scheduleArticle(c.get('db'), { ...order, at })
  }),
  correct: ordered(correctionOrderSchema, (c, order, { text }) => correctArticle(c.get('db'), { ...order, text })),
  move: ordered(moveOrderSchema, async (c, order, { section = null, slug }) => {
    const newSlug = slug === undefined ? null : slugify(slug)
    if (newSlug === '') return badOrder('slug: has no letter, no digit')
    return await moveArticle(c.get('db'), { ...order, section, newSlug })
  }),
}

function ordered<Schema extends GenericSchema>(
  schema: Schema,
  carry: (c: Context<AppEnv>, order: DeskOrder, body: InferOutput<Schema>) => Promise<Carried>,
): Carrier {
  return async (c, order, body) => {
    const parsed = check(schema, body)
    return parsed.ok ? await carry(c, order, parsed.body) : badOrder(parsed.detail)
  }
}

function badOrder(detail: string): BadOrder {
  return { ok: false, reason: 'bad-order', detail }
}
