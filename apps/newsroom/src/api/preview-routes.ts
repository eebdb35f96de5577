import { limitBody } from '@broadsheet/edge'
import { Hono } from 'hono'
import type { BlankSchema } from 'hono/types'
import type { AppEnv } from '../context/env.ts'
import { grantPreview } from '../verbs/grant-preview.ts'
import { revokePreviews } from '../verbs/revoke-previews.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/articles/{slug}/preview`: private addresses of an article's page, which end by themselves or at once. */
export function previewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv, BlankSchema, '/:slug'>()
    .post('/', limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`), async (c) =>
      answerVerb(c, grantPreview, c.req.param('slug'), (granted) => c.json(granted)),
    )
    .delete('/', async (c) => answerVerbWith(c, revokePreviews, c.req.param('slug'), null, () => c.body(null, 204)))
}
