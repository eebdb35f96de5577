import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'
import { reasonOf } from '../../watch/reason-of.ts'
import { within } from '../../watch/within.ts'

/**
 * Whether a rate limit lets a network through. One that fails or is late lets everyone through, and the log says so: the
 * limits keep counts honest, and are no reason to refuse a reader.
 */
export async function isWithinLimit(
  c: Context<AppEnv>,
  name: 'VIEW_LIMIT' | 'VOTE_LIMIT' | 'SEARCH_LIMIT' | 'SIGN_IN_LIMIT',
  network: string,
): Promise<boolean> {
  const late = () => new Error('The limit did not answer in time')
  const ask = async () => await c.env[name].limit({ key: network })
  try {
    return (await within(c.get('limits').rateLimitMilliseconds, ask(), late)).success
  } catch (error) {
    log('limit not asked', {
      id: c.get('requestId'),
      limit: name,
      reason: reasonOf(error),
    })
    return true
  }
}
