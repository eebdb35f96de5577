import { limitBody } from '@broadsheet/edge'
import { previewSchema } from '@broadsheet/model'
import { createSignInLink } from '../verbs/create-sign-in-link.ts'
import { answerVerb } from './answer-verb.ts'
import { operation } from './operation.ts'

const maxBodyBytes = 1_024

/** `/api/v1/desk/sign-in-links`: addresses that sign a browser in once, with the token of whoever asks for one. */
export const signInLinkOperation = operation({
  method: 'post',
  path: '/sign-in-links',
  tag: 'Desk: access',
  summary: 'Makes an address that signs a browser in once, within an hour, with the token that asks',
  scope: createSignInLink.scope,
  steps: [limitBody(maxBodyBytes, `An order has at most ${maxBodyBytes} bytes.`)],
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
