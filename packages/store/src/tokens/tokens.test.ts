import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { createToken } from './create-token.ts'
import { findToken, findTokenById } from './find-token.ts'
import { listTokens } from './list-tokens.ts'
import { noteTokenUse } from './note-token-use.ts'
import { revokeToken } from './revoke-token.ts'

const db = openD1(env.DB)

it('a token is found by its hash and its id, with its last use, until it is revoked', async () => {
  const made = await createToken(db, { name: 'Nell', scope: 'write', hash: 'abc', by: 'admin', now: 100 })
  if (!made.ok) throw new Error(made.reason)
  const { id } = made
  const token = { id, name: 'Nell', scope: 'write', hash: 'abc', createdAt: 100, lastUsedAt: null }
  expect(await findToken(db, 'abc')).toEqual(token)
  expect(await findToken(db, 'other')).toBeNull()

  await noteTokenUse(db, id, 200)
  expect(await findTokenById(db, id)).toEqual({ ...token, lastUsedAt: 200 })

  await revokeToken(db, { id, by: 'admin', now: 300 })
  expect([await findToken(db, 'abc'), await findTokenById(db, id)]).toEqual([null, null])
})

it('the list has the newest first and tells revoked ones, without their hashes', async () => {
  await createToken(db, { name: 'Sam', scope: 'read', hash: 'def', by: 'admin', now: 400 })
  expect(await listTokens(db)).toEqual([
    { id: 2, name: 'Sam', scope: 'read', createdAt: 400, lastUsedAt: null, revokedAt: null },
    { id: 1, name: 'Nell', scope: 'write', createdAt: 100, lastUsedAt: 200, revokedAt: 300 },
  ])
})
