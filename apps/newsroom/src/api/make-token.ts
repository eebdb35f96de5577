import { type DeskScope, tokenOrderSchema } from '@broadsheet/model'
import { createToken } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { check } from './parse-body.ts'
import { hashOfToken, newTokenValue } from './token-value.ts'

// Names that the audit log has for those who bear no token of the desk's own.
const keptNames = new Set(['environment', 'schedule', 'import', 'feeds'])

type Made =
  | { ok: true; id: number; name: string; scope: DeskScope; token: string }
  | { ok: false; reason: 'bad-request' | 'name-taken'; detail: string }

/** Makes a token; its value is in what this returns and nowhere else. `body` is the order's JSON. */
export async function makeToken(c: Context<AppEnv>, body: unknown): Promise<Made> {
  const parsed = check(tokenOrderSchema, body)
  if (!parsed.ok) return { ok: false, reason: 'bad-request', detail: parsed.detail }
  const { name, scope } = parsed.body
  const taken = `"${name}" is taken. Revoke that token first, or choose another name.`
  if (keptNames.has(name)) return { ok: false, reason: 'name-taken', detail: taken }
  const token = newTokenValue()
  const order = { name, scope, hash: await hashOfToken(token), by: c.get('editor').name, now: c.get('now')() }
  const created = await createToken(c.get('db'), order)
  if (!created.ok) return { ok: false, reason: 'name-taken', detail: taken }
  return { ok: true, id: created.id, name, scope, token }
}
