import { limitBody, problem } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../context/env.ts'
import { answerRefusal } from './articles/answer-desk.ts'
import { grantPreview } from './grant-preview.ts'
import { parseJson } from './parse-body.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/articles/{slug}/preview`: a private address of an article's page, which ends by itself. */
export function previewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>().post(
    '/',
    limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`),
    async (c) => {
      const json = await parseJson(c)
      if (!json.ok) return problem(c, 'bad-request', json.detail)
      const granted = await grantPreview(c, c.req.param('slug'), json.body)
      if (granted.ok) return c.json({ url: granted.url, until: granted.until })
      if (granted.reason === 'bad-order') return problem(c, 'bad-request', granted.detail)
      if (granted.reason !== 'no-secret') return answerRefusal(c, granted)
      return problem(c, 'unavailable', 'DESK_SECRET, which signs previews, is missing.')
    },
  )
}
