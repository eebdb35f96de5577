import { clearTags, log, maxTags } from '@broadsheet/edge'
import { type Database, forgetStale, listStale } from '@broadsheet/store'

/**
 * After this time, every replica of D1 and every copy in KV has a write. KV needs up to a minute.
 * https://developers.cloudflare.com/kv/concepts/how-kv-works/#consistency
 */
const settledSeconds = 90

/**
 * Invalidates again, every minute, the tags that recent writes made stale, until no page can be rendered from a replica
 * that lacks the write. It also makes up for a first clearing that failed. `now` is UTC epoch seconds.
 */
export async function invalidateStale(db: Database, cache: CacheContext | undefined, now: number): Promise<void> {
  const tags = await listStale(db, maxTags + 1)
  if (tags.length === 0) return
  const taken = await clearTags(cache, 'invalidate', tags)
  log('cache invalidated', { tags: tags.length, taken })
  if (taken) await forgetStale(db, now - settledSeconds)
}
