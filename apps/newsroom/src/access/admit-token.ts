import { isWithinLimit, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { findBearer, type Bearer } from './find-editor.ts'

/** Whose token it is; nobody's; or how many seconds the network that brings it has to wait. */
export type Admission = { bearer: Bearer } | { bearer: null; secondsLeft: number }

/**
 * Looks at a token that somebody brings, by whatever door. A network that brings more wrong ones in a minute than
 * SIGN_IN_LIMIT allows is refused for a minute, whatever it then brings: a right guess must not look different from a
 * wrong one. Right tokens are never counted, and no other network notices. Null is who brings none. `find` tells whose it
 * is: a sign-in link is looked at the same way.
 */
export async function admitToken(
  c: Context<AppEnv>,
  given: string | null,
  find: typeof findBearer = findBearer,
): Promise<Admission> {
  const [network, now, closed] = [readerNetwork(c), c.get('now')(), c.get('closedNetworks')]
  const secondsLeft = closed.secondsLeft(network, now)
  if (secondsLeft > 0) return { bearer: null, secondsLeft }
  const bearer = given === null ? null : await find(c, given)
  if (bearer !== null) return { bearer }
  // The binding counts whenever it is asked, and can't be asked without counting: so it is for wrong tokens alone.
  if (given !== null && !(await isWithinLimit(c, { name: 'SIGN_IN_LIMIT', limit: c.env.SIGN_IN_LIMIT }, network))) {
    closed.close(network, now)
    return { bearer: null, secondsLeft: closed.secondsLeft(network, now) }
  }
  return { bearer: null, secondsLeft: 0 }
}
