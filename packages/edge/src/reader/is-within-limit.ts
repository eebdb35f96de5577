import { innermostReason, within } from '@broadsheet/model'
import type { EdgeContext } from '../context/edge-env.ts'
import { log } from '../log/log.ts'

/**
 * Whether a rate limit lets a network pass. A limit that fails or is late lets everyone pass, and is logged: the limits
 * protect the counts, and are no reason to refuse a reader.
 */
export async function isWithinLimit(
  c: EdgeContext,
  { name, limit }: { name: string; limit: RateLimit },
  network: string,
): Promise<boolean> {
  const late = () => new Error('The limit did not answer in time')
  const ask = async () => await limit.limit({ key: network })
  try {
    return (await within(c.get('limits').rateLimitMilliseconds, ask(), late)).success
  } catch (error) {
    log('limit not asked', { id: c.get('requestId'), limit: name, reason: innermostReason(error) })
    return true
  }
}
