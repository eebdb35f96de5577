import { lte } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { staleTags } from '../tables/schema.ts'

/** Forgets the tags of writes up to `until`, UTC epoch seconds: whoever asks now sees what they wrote. */
export async function forgetStale(db: Database, until: number): Promise<void> {
  await db.delete(staleTags).where(lte(staleTags.changedAt, until))
}
