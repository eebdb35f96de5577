/** As many as Cloudflare takes in a call, and as many calls as one write may spend of the five that there are a minute. */
const tagsPerCall = 100
const maxCalls = 3

/** More tags than this are too many to be named. */
export const maxTags = tagsPerCall * maxCalls

/**
 * Clears what the edge keeps under these tags. `purge` deletes it, so that the very next reader has the paper as it is
 * now; `invalidate` has it asked for again with its ETag, after showing it once more at most. Tags too many to be named
 * stand for everything, which is never deleted: the archive would have to write the whole paper anew at once. Returns
 * whether Cloudflare took all of it; a paper without a cache in front has nothing to clear.
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
