import { CloudflareRefusal, type CloudflareApi } from './cloudflare-api.ts'

// Cloudflare's own numbers (developers.cloudflare.com/r2/api/error-codes).
const noSuchBucket = 10_006
const notEnabled = 10_042

/**
 * Finds buckets of R2 by name, creates missing ones and returns the names of these. Null if the account has no R2,
 * which requires a payment card: a paper works without it.
 */
export async function provisionBuckets(
  api: CloudflareApi,
  names: readonly string[],
): Promise<{ created: string[] } | null> {
  const created: string[] = []
  try {
    for (const name of names) {
      if (await isThere(api, name)) continue
      await api.post('/r2/buckets', { name })
      created.push(name)
    }
  } catch (error) {
    if (error instanceof CloudflareRefusal && error.code === notEnabled) return null
    throw error
  }
  return { created }
}

async function isThere(api: CloudflareApi, name: string): Promise<boolean> {
  try {
    await api.get(`/r2/buckets/${name}`)
    return true
  } catch (error) {
    if (error instanceof CloudflareRefusal && error.code === noSuchBucket) return false
    throw error
  }
}
