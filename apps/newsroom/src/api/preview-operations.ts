import { limitBody } from '@broadsheet/edge'
import { previewOrderSchema, previewSchema } from '@broadsheet/model'
import { grantPreview } from '../verbs/grant-preview.ts'
import { revokePreviews } from '../verbs/revoke-previews.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
import { done, operation } from './operation.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/articles/{slug}/preview`: preview links of an article, which expire or are revoked. */
export const previewOperations = [
  operation({
    method: 'post',
    path: '/articles/:slug/preview',
    tag: 'Desk: articles',
    summary: 'Creates a preview link of an article, for some hours',
    scope: grantPreview.scope,
    body: {
      json: { schema: previewOrderSchema, example: { hours: 24 } },
      limit: limitBody(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`),
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
  }),
  operation({
    method: 'delete',
    path: '/articles/:slug/preview',
    tag: 'Desk: articles',
    summary: 'Revokes all preview links of an article',
    scope: revokePreviews.scope,
    answers: done,
    refuses: ['not-found'],
    handle: async (c) => answerVerbWith(c, revokePreviews, c.req.param('slug'), null, () => c.body(null, 204)),
  }),
]
