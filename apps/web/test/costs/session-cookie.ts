import { makeSessionValue, newSession } from '@broadsheet/newsroom/testing'
import { env } from 'cloudflare:workers'

/** The cookie of an editor who signed in with DESK_TOKEN at `now` (UTC epoch seconds). */
export async function sessionCookie(now: number): Promise<string> {
  const keys = { secret: env.DESK_SECRET, environmentToken: env.DESK_TOKEN }
  return `__Host-desk=${await makeSessionValue(keys, newSession(0, now))}`
}
