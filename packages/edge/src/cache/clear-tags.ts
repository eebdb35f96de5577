/** The limits of Cloudflare: 100 tags a call, and five calls a minute, of which one write may use three. */
const tagsPerCall = 100
const maxCalls = 3

/** The most tags that can be cleared by name. */
export const maxTags = tagsPerCall * maxCalls

/**
 * Clears the edge's cache by tags. `purge` deletes the answers, so that the very next reader gets new ones;
 * `invalidate` marks them stale, so that each is shown once more at most and is then revalidated by its ETag. More than
 * `maxTags` tags invalidate everything, for purging everything would make the paper render all its pages at once.
 * Returns whether Cloudflare accepted all calls; true without a cache.
 * https://developers.cloudflare.com/workers/cache/purge/
 */
export async function clearTags(
  cache: CacheContext | undefined,
  verb: 'purge' | 'invalidate',
  tags: readonly string[] | 'everything',
): Promise<boolean> {
  if (cache === undefined) return true
  if (tags === 'everything' || tags.length > maxTags) return (await cache.invalidate({ purgeEverything: true })).success
  const results = await Promise.all(inCalls(tags).map(async (named) => await cache[verb]({ tags: named })))
  return results.every(({ success }) => success)
}

function inCalls(tags: readonly string[]): string[][] {
  const count = Math.ceil(tags.length / tagsPerCall)
  return Array.from({ length: count }, (_, call) => tags.slice(call * tagsPerCall, (call + 1) * tagsPerCall))
}
