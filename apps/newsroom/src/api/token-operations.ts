import { limitBody } from '@broadsheet/edge'
import { isoOrNull, newTokenSchema, toIso, tokenOrderSchema, tokensSchema } from '@broadsheet/model'
import { listTokens } from '@broadsheet/store'
import { createToken } from '../verbs/create-token.ts'
import { revokeToken } from '../verbs/revoke-token.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
import { done, operation } from './operation.ts'

const tag = 'Desk: access'
const maxBodyBytes = 1_024
const token = { id: 2, name: 'Night desk', scope: 'write' }

/**
 * `/api/v1/desk/tokens`: who may read, write and manage the desk. A token's value is shown once, when it is created.
 */
export const tokenOperations = [
  operation({
    method: 'get',
    path: '/tokens',
    tag,
    summary: 'Lists the tokens, without their values',
    scope: 'admin',
    answers: {
      200: {
        json: {
          schema: tokensSchema,
          example: { tokens: [{ ...token, createdAt: '2026-11-01T09:00:00Z', lastUsedAt: null, revokedAt: null }] },
        },
      },
    },
    refuses: [],
    handle: async (c) => {
      const tokens = await listTokens(c.get('db'))
      return c.json({
        tokens: tokens.map((token) => ({
          ...token,
          createdAt: toIso(token.createdAt),
          lastUsedAt: isoOrNull(token.lastUsedAt),
          revokedAt: isoOrNull(token.revokedAt),
        })),
      })
    },
  }),
  operation({
    method: 'post',
    path: '/tokens',
    tag,
    summary: 'Creates a token, and shows its value once',
    scope: createToken.scope,
    body: {
      json: { schema: tokenOrderSchema, example: { name: token.name, scope: token.scope } },
      limit: limitBody(maxBodyBytes, `The body has at most ${maxBodyBytes} bytes.`),
    },
    answers: { 201: { json: { schema: newTokenSchema, example: { ...token, token: 'desk_…' } } } },
    refuses: ['bad-request', 'name-taken'],
    handle: async (c) => answerVerb(c, createToken, null, (created) => c.json(created, 201)),
  }),
  operation({
    method: 'delete',
    path: '/tokens/:id{[0-9]{1,14}}',
    tag,
    summary: 'Revokes a token',
    scope: revokeToken.scope,
    answers: done,
    refuses: [],
    handle: async (c) => answerVerbWith(c, revokeToken, Number(c.req.param('id')), null, () => c.body(null, 204)),
  }),
]
