import { limitBody } from '@broadsheet/edge'
import { previewSchema } from '@broadsheet/model'
import { createSignInLink } from '../verbs/create-sign-in-link.ts'
import { answerVerb } from './answer-verb.ts'
import { operation } from './operation.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/sign-in-links`: links that sign a browser in once, with the token of the request. */
export const signInLinkOperation = operation({
  method: 'post',
  path: '/sign-in-links',
  tag: 'Desk: access',
  summary: 'Creates a link that signs a browser in with this token, once and within an hour',
  scope: createSignInLink.scope,
  steps: [limitBody(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`)],
  answers: {
    201: {
      json: {
        schema: previewSchema,
        example: { url: 'https://paper.example/desk/sign-in?link=desk_…', until: '2026-11-25T12:00:00Z' },
      },
    },
  },
  refuses: ['bad-request'],
  handle: async (c) => answerVerb(c, createSignInLink, c.get('tokenId'), (link) => c.json(link, 201)),
})
