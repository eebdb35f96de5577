import { previewOrderSchema, toIso } from '@broadsheet/model'
import { findDeskArticle } from '@broadsheet/store'
import { Hono } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../../env.ts'
import { limitBody } from '../../http/limit-body.ts'
import { problem } from '../../http/problem.ts'
import { makePreviewToken } from '../../pages/preview/preview-token.ts'
import { answerRefusal } from './articles/answer-desk.ts'
import { parseBody } from './parse-body.ts'

const maxBodyBytes = 1_024
const secondsPerHour = 3_600

/** `/api/v1/desk/articles/{slug}/preview`: a private address of an article's page, which ends by itself. */
export function previewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>().post(
    '/',
    limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`),
    async (c) => {
      const secret = c.env.READER_SECRET ?? ''
      if (secret === '') return problem(c, 'unavailable', 'READER_SECRET, which signs previews, is missing.')
      const parsed = await parseBody(c, previewOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const article = await findDeskArticle(c.get('db'), c.req.param('slug'))
      if (article === null) return answerRefusal(c, { ok: false, reason: 'not-found' })
      const until = c.get('now')() + parsed.body.hours * secondsPerHour
      const token = await makePreviewToken(secret, { id: article.id, until })
      return c.json({ url: `${c.get('site').url}/preview/${token}`, until: toIso(until) })
    },
  )
}
