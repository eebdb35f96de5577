import type { Database } from '../d1/database.ts'
import { staleTags } from '../tables/schema.ts'

/** Up to `limit` tags of cached answers that writes made stale, those of the oldest writes first. */
export async function listStale(db: Database, limit: number): Promise<string[]> {
  const rows = await db.select({ tag: staleTags.tag }).from(staleTags).orderBy(staleTags.changedAt).limit(limit)
  return rows.map(({ tag }) => tag)
}
