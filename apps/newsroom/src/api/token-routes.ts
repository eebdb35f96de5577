import { limitBody } from '@broadsheet/edge'
import { toIso } from '@broadsheet/model'
import { isoOrNull } from '@broadsheet/press'
import { listTokens } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { createToken } from '../verbs/create-token.ts'
import { revokeToken } from '../verbs/revoke-token.ts'
import { answerVerb, answerVerbWith } from './answer-verb.ts'
import { requireScope } from './require-scope.ts'

const maxBodyBytes = 1_024
/** `/api/v1/desk/tokens`: who may read, write and manage the desk. A token's value is shown once, when it is made. */
export function tokenRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(requireScope('admin'))
    .get('/', async (c) => {
      const tokens = await listTokens(c.get('db'))
      return c.json({
        tokens: tokens.map((token) => ({
          ...token,
          createdAt: toIso(token.createdAt),
          lastUsedAt: isoOrNull(token.lastUsedAt),
          revokedAt: isoOrNull(token.revokedAt),
        })),
      })
    })
    .post('/', limitBody(maxBodyBytes, `A token's order has at most ${maxBodyBytes} bytes.`), async (c) =>
      answerVerb(c, createToken, null, (created) => c.json(created, 201)),
    )
    .delete('/:id{[0-9]{1,14}}', async (c) =>
      answerVerbWith(c, revokeToken, Number(c.req.param('id')), null, () => c.body(null, 204)),
    )
}
