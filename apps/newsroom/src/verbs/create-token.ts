import { tokenOrderSchema, type DeskScope } from '@broadsheet/model'
import { createToken as storeToken } from '@broadsheet/store'
import { hashOfToken, newTokenValue } from '../access/token-value.ts'
import { defineVerb, refuse, type VerbResult } from './verb.ts'

// The audit log uses these names for writes that no token of the desk made.
const reservedNames = new Set(['environment', 'schedule', 'import', 'feeds'])

/** Creates a token. Only the result has its value; the store has a hash. */
export const createToken = defineVerb({
  scope: 'admin',
  input: tokenOrderSchema,
  run: async ({ db, by, now }, _target: null, { name, scope }): Promise<VerbResult<CreatedToken>> => {
    const taken = refuse('name-taken', `"${name}" is taken. Revoke that token first, or choose another name.`)
    if (reservedNames.has(name)) return taken
    const token = newTokenValue()
    const created = await storeToken(db, { name, scope, hash: await hashOfToken(token), by, now })
    if (!created.ok) return taken
    return { ok: true, value: { id: created.id, name, scope, token }, staleTags: [] }
  },
})

type CreatedToken = { id: number; name: string; scope: DeskScope; token: string }
