import { env } from 'cloudflare:workers'
import { makeSessionValue, sessionSeconds } from '../../src/desk/session/session-value.ts'

/** The cookie of somebody who signed in at the desk at `now`, UTC epoch seconds, with the environment's token. */
export async function sessionCookie(now: number): Promise<string> {
  const keys = { secret: env.READER_SECRET, environmentToken: env.DESK_TOKEN }
  return `__Host-desk=${await makeSessionValue(keys, { token: 0, until: now + sessionSeconds })}`
}
