import { clearTags, log, maxTags } from '@broadsheet/edge'
import { type Database, forgetStale, listStale } from '@broadsheet/store'

/**
 * After this time every replica of D1 and every copy of KV has a write. KV needs up to a minute.
 * https://developers.cloudflare.com/kv/concepts/how-kv-works/#consistency
 */
const settledSeconds = 90

/**
 * Invalidates again, on every tick, the tags that recent writes made stale, until no page can be rebuilt from a copy
 * without the write. This also covers a first clearing that was lost. `now` is UTC epoch seconds.
 */
export async function invalidateStale(db: Database, cache: CacheContext | undefined, now: number): Promise<void> {
  const tags = await listStale(db, maxTags + 1)
  if (tags.length === 0) return
  const taken = await clearTags(cache, 'invalidate', tags)
  log('cache invalidated', { tags: tags.length, taken })
  if (taken) await forgetStale(db, now - settledSeconds)
}
