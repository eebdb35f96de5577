import type { DeskScope } from '@broadsheet/model'
import { desc } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { tokens } from '../tables/schema.ts'

// Newer ones than a newsroom makes in its life.
const maxTokens = 500

/** A token as it is shown, without its hash. Times are UTC epoch seconds; `lastUsedAt` is true to the hour. */
export type ListedToken = {
  id: number
  name: string
  scope: DeskScope
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** The tokens that were ever made, the newest first, revoked ones among them. */
export async function listTokens(db: Database): Promise<ListedToken[]> {
  const { id, name, scope, createdAt, lastUsedAt, revokedAt } = tokens
  return await db
    .select({ id, name, scope, createdAt, lastUsedAt, revokedAt })
    .from(tokens)
    .orderBy(desc(tokens.id))
    .limit(maxTokens)
}
