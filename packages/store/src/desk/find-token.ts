import type { DeskScope } from '@broadsheet/model'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { tokens } from '../schema.ts'

/** A token that holds. Times are UTC epoch seconds. */
export type KnownToken = { id: number; name: string; scope: DeskScope; hash: string; lastUsedAt: number | null }

/** The token of a hash, off the index of hashes; null for one that nobody has, or has any more. */
export async function findToken(db: Database, hash: string): Promise<KnownToken | null> {
  const { id, name, scope, lastUsedAt } = tokens
  const [token] = await db
    .select({ id, name, scope, hash: tokens.hash, lastUsedAt })
    .from(tokens)
    .where(and(eq(tokens.hash, hash), isNull(tokens.revokedAt)))
  return token ?? null
}
