import { limitBody } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../context/env.ts'
import { grantPreview } from '../verbs/grant-preview.ts'
import { answerVerb } from './answer-verb.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/articles/{slug}/preview`: a private address of an article's page, which ends by itself. */
export function previewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>().post(
    '/',
    limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`),
    async (c) => answerVerb(c, grantPreview, c.req.param('slug'), (granted) => c.json(granted)),
  )
}
