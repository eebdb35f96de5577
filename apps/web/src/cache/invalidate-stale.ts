import { clearTags, log, maxTags } from '@broadsheet/edge'
import { type Database, forgetStale, listStale } from '@broadsheet/store'

/**
 * After so long, every replica of D1 and every copy of KV has a write: KV's take a minute.
 * https://developers.cloudflare.com/kv/concepts/how-kv-works/#consistency
 */
const settledSeconds = 90

/**
 * What a tick of the clock does for the cache: invalidates again whatever writes made stale, until the write is old
 * enough that no page can be rebuilt from a copy without it. It makes up for a first clearing that was lost, and may run
 * twice. `now` is UTC epoch seconds.
 */
export async function invalidateStale(db: Database, cache: CacheContext | undefined, now: number): Promise<void> {
  const tags = await listStale(db, maxTags + 1)
  if (tags.length === 0) return
  const taken = await clearTags(cache, 'invalidate', tags)
  log('cache invalidated', { tags: tags.length, taken })
  if (taken) await forgetStale(db, now - settledSeconds)
}
