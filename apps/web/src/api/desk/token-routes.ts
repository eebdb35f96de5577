import { tokenOrderSchema, toIso } from '@broadsheet/model'
import { createToken, listTokens, revokeToken } from '@broadsheet/store'
import { Hono } from 'hono'
import type { AppEnv } from '../../env.ts'
import { limitBody } from '../../http/limit-body.ts'
import { problem } from '../../http/problem.ts'
import { isoOrNull } from '../articles/article-json.ts'
import { parseBody } from './parse-body.ts'
import { requireScope } from './require-scope.ts'
import { hashOfToken, newTokenValue } from './token-value.ts'

const maxBodyBytes = 1_024
// Names that the audit log has for those who bear no token of the desk's own.
const keptNames = new Set(['environment', 'schedule', 'import', 'feeds'])

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
      const parsed = await parseBody(c, tokenOrderSchema)
      if (!parsed.ok) return problem(c, 'bad-request', parsed.detail)
      const { name, scope } = parsed.body
      const taken = `"${name}" is taken. Revoke that token first, or choose another name.`
      if (keptNames.has(name)) return problem(c, 'name-taken', taken)
      const token = newTokenValue()
      const order = { name, scope, hash: await hashOfToken(token), by: c.get('editor').name, now: c.get('now')() }
      const created = await createToken(c.get('db'), order)
      return created.ok ? c.json({ id: created.id, name, scope, token }, 201) : problem(c, 'name-taken', taken)
    })
    .delete('/:id{[0-9]{1,14}}', async (c) => {
      const order = { id: Number(c.req.param('id')), by: c.get('editor').name, now: c.get('now')() }
      await revokeToken(c.get('db'), order)
      return c.body(null, 204)
    })
}
