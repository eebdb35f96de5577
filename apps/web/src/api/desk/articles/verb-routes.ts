import { correctionOrderSchema, moveOrderSchema, scheduleOrderSchema, slugify, toEpochSeconds } from '@broadsheet/model'
import {
  correctArticle,
  moveArticle,
  publishArticle,
  restoreArticle,
  scheduleArticle,
  withdrawArticle,
  type DeskOrder,
} from '@broadsheet/store'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../../../env.ts'
import { limitBody } from '../../../http/limit-body.ts'
import { problem } from '../../../http/problem.ts'
import { parseBody } from '../parse-body.ts'
import { unrankArticle } from '../unrank-article.ts'
import { answerResult } from './answer-desk.ts'

const maxBodyBytes = 32_768
const maxDaysAhead = 366
const secondsPerDay = 86_400

/** `/api/v1/desk/articles/{slug}/{verb}`: what becomes of an article. Doing it again changes nothing. */
export function verbRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>()
    .post('/publish', limitOrder(), async (c) => answerResult(c, await publishArticle(c.get('db'), orderOf(c))))
    .post('/schedule', limitOrder(), async (c) => {
      const parsed = await parseBody(c, scheduleOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const order = orderOf(c)
      const at = parsed.body.at === null ? null : toEpochSeconds(Date.parse(parsed.body.at))
      if (at !== null && !(at > order.now && at <= order.now + maxDaysAhead * secondsPerDay)) {
        return problem(c, 'bad-request', 'at: a time that is still to come, within a year. To publish now, publish.')
      }
      return answerResult(c, await scheduleArticle(c.get('db'), { ...order, at }))
    })
    .post('/withdraw', limitOrder(), async (c) => {
      const result = await withdrawArticle(c.get('db'), orderOf(c))
      if (result.ok) await unrankArticle(c, result.article.slug)
      return answerResult(c, result)
    })
    .post('/restore', limitOrder(), async (c) => answerResult(c, await restoreArticle(c.get('db'), orderOf(c))))
    .post('/correct', limitOrder(), async (c) => {
      const parsed = await parseBody(c, correctionOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      return answerResult(c, await correctArticle(c.get('db'), { ...orderOf(c), text: parsed.body.text }))
    })
    .post('/move', limitOrder(), async (c) => {
      const parsed = await parseBody(c, moveOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { section = null, slug } = parsed.body
      const newSlug = slug === undefined ? null : slugify(slug)
      if (newSlug === '') return problem(c, 'bad-request', 'slug: has no letter, no digit')
      return answerResult(c, await moveArticle(c.get('db'), { ...orderOf(c), section, newSlug }))
    })
}

function limitOrder(): MiddlewareHandler<AppEnv> {
  return limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)
}

function orderOf(c: Context<AppEnv, '/:slug'>): DeskOrder {
  return { slug: c.req.param('slug'), by: c.get('editor').name, now: c.get('now')() }
}
