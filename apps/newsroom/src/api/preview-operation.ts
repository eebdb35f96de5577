import { limitBody } from '@broadsheet/edge'
import { previewOrderSchema, previewSchema } from '@broadsheet/model'
import { grantPreview } from '../verbs/grant-preview.ts'
import { answerVerb } from './answer-verb.ts'
import { operation } from './operation.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/articles/{slug}/preview`: a private address of an article's page, which ends by itself. */
export const previewOperation = operation({
  method: 'post',
  path: '/articles/:slug/preview',
  tag: 'Desk: articles',
  summary: 'A private address that shows it, for some hours',
  scope: grantPreview.scope,
  body: {
    json: { schema: previewOrderSchema, example: { hours: 24 } },
    limit: limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`),
  },
  answers: {
    200: {
      json: {
        schema: previewSchema,
        example: { url: 'https://paper.example/preview/41-1764000000-…', until: '2026-11-25T12:00:00Z' },
      },
    },
  },
  refuses: ['bad-request', 'not-found'],
  handle: async (c) => answerVerb(c, grantPreview, c.req.param('slug'), (granted) => c.json(granted)),
})
