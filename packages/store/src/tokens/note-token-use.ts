import { eq } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { tokens } from '../tables/schema.ts'

/** Notes that a token was used at `now`, UTC epoch seconds. Its caller sees to it that this is once an hour. */
export async function noteTokenUse(db: Database, id: number, now: number): Promise<void> {
  await db.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, id))
}
