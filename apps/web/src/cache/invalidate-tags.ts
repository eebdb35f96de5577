/** As many as Cloudflare takes in a call, and as many calls as a write may spend: an account has five a minute. */
const tagsPerCall = 100
const maxCalls = 3

/** More tags than this are too many to be named: the whole cache is asked to make sure then. */
export const maxTags = tagsPerCall * maxCalls

/**
 * Marks what the edge keeps under these tags as stale, so that it asks the paper again, with the ETag that it has.
 * Returns whether Cloudflare took all of it; a paper without a cache in front has nothing to mark.
 * https://developers.cloudflare.com/changelog/post/2026-09-29-workers-cache-invalidate/
 */
export async function invalidateTags(cache: CacheContext | undefined, tags: readonly string[]): Promise<boolean> {
  if (cache === undefined) return true
  const calls = tags.length > maxTags ? [{ purgeEverything: true }] : inCalls(tags)
  const results = await Promise.all(calls.map(async (options) => await cache.invalidate(options)))
  return results.every(({ success }) => success)
}

function inCalls(tags: readonly string[]): CachePurgeOptions[] {
  const count = Math.ceil(tags.length / tagsPerCall)
  return Array.from({ length: count }, (_, call) => ({
    tags: tags.slice(call * tagsPerCall, (call + 1) * tagsPerCall),
  }))
}
