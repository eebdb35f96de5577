import { limitBody, problem } from '@broadsheet/edge'
import { toIso } from '@broadsheet/model'
import { isoOrNull } from '@broadsheet/press'
import { listTokens, revokeToken } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { makeToken } from './make-token.ts'
import { parseJson } from './parse-body.ts'
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
    .post('/', limitBody(maxBodyBytes, `A token's order has at most ${maxBodyBytes} bytes.`), async (c) => {
      const json = await parseJson(c)
      if (!json.ok) return problem(c, 'bad-request', json.detail)
      const made = await makeToken(c, json.body)
      if (!made.ok) return problem(c, made.reason, made.detail)
      const { id, name, scope, token } = made
      return c.json({ id, name, scope, token }, 201)
    })
    .delete('/:id{[0-9]{1,14}}', async (c) => {
      const order = { id: Number(c.req.param('id')), by: c.get('editor').name, now: c.get('now')() }
      await revokeToken(c.get('db'), order)
      return c.body(null, 204)
    })
}
