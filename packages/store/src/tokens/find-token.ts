import type { DeskScope } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

/** A token that is not revoked. Times are UTC epoch seconds. */
export type KnownToken = {
  id: number
  name: string
  scope: DeskScope
  hash: string
  createdAt: number
  lastUsedAt: number | null
}

const tokenQuery = <Values extends Record<string, string | number>>(isWanted: SQL) =>
  staticQuery<KnownToken, Values>(sql`
    SELECT id, name, scope, hash, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM tokens
    WHERE ${isWanted} AND revoked_at IS NULL`)

const byHash = tokenQuery<{ hash: string }>(sql`hash = ${sql.placeholder('hash')}`)
const byId = tokenQuery<{ id: number }>(sql`id = ${sql.placeholder('id')}`)
const ofSession = tokenQuery<{ id: number; session: string }>(sql`id = ${sql.placeholder('id')}
      AND NOT EXISTS (SELECT 1 FROM ended_sessions WHERE id = ${sql.placeholder('session')})`)

/** The token with a hash; null if it is unknown or revoked. */
export async function findToken(db: Database, hash: string): Promise<KnownToken | null> {
  const [token] = await byHash(db, { hash })
  return token ?? null
}

/** The token with an id, which a sign-in link names; null if it is unknown or revoked. */
export async function findTokenById(db: Database, id: number): Promise<KnownToken | null> {
  const [token] = await byId(db, { id })
  return token ?? null
}

/** The token of a session; null if it is unknown or revoked, or if the session has ended. */
export async function findTokenOfSession(
  db: Database,
  { tokenId, session }: { tokenId: number; session: string },
): Promise<KnownToken | null> {
  const [token] = await ofSession(db, { id: tokenId, session })
  return token ?? null
}
