import type { DeskScope } from '@broadsheet/model'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { tokens } from '../tables/schema.ts'

/** A token that holds. Times are UTC epoch seconds. */
export type KnownToken = {
  id: number
  name: string
  scope: DeskScope
  hash: string
  createdAt: number
  lastUsedAt: number | null
}

/** The token of a hash, off the index of hashes; null for one that nobody has, or has any more. */
export async function findToken(db: Database, hash: string): Promise<KnownToken | null> {
  return await findTokenThat(db, eq(tokens.hash, hash))
}

/** The token of an id, if it still holds: a session names it. */
export async function findTokenById(db: Database, id: number): Promise<KnownToken | null> {
  return await findTokenThat(db, eq(tokens.id, id))
}

async function findTokenThat(db: Database, isAsked: SQL): Promise<KnownToken | null> {
  const { id, name, scope, hash, createdAt, lastUsedAt } = tokens
  const [token] = await db
    .select({ id, name, scope, hash, createdAt, lastUsedAt })
    .from(tokens)
    .where(and(isAsked, isNull(tokens.revokedAt)))
  return token ?? null
}
