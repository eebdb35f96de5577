import { isWithinLimit, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { findBearer, type Bearer } from './find-editor.ts'

/** Whose token it is; nobody's; or how many seconds the network that brings it has to wait. */
export type Admission = { bearer: Bearer } | { bearer: null; secondsLeft: number }

// A DESK_TOKEN that somebody made up may be shorter than those that the paper makes, and so be found by trying.
const unguessableLength = 32

/**
 * Looks at a token that somebody brings, by whatever door. A right one always comes in, and is never counted: whoever
 * shares a network with a guesser must not be locked out. The wrong ones of a network are counted, and from the eleventh
 * in a minute on they are told to wait for a minute. That hides nothing and need not: a token has 256 random bits. A
 * DESK_TOKEN that is short enough to be guessed has to wait, too. Null is who brings none. `find` tells whose it is: a
 * sign-in link is looked at the same way.
 */
export async function admitToken(
  c: Context<AppEnv>,
  given: string | null,
  find: typeof findBearer = findBearer,
): Promise<Admission> {
  if (given === null) return { bearer: null, secondsLeft: 0 }
  const bearer = await find(c, given)
  const [network, now, closed] = [readerNetwork(c), c.get('now')(), c.get('closedNetworks')]
  const secondsLeft = closed.secondsLeft(network, now)
  if (bearer !== null && (secondsLeft === 0 || given.length >= unguessableLength)) return { bearer }
  if (secondsLeft > 0) return { bearer: null, secondsLeft }
  // The binding counts whenever it is asked, and can't be asked without counting: so it is for wrong tokens alone.
  if (await isWithinLimit(c, { name: 'SIGN_IN_LIMIT', limit: c.env.SIGN_IN_LIMIT }, network)) {
    return { bearer: null, secondsLeft: 0 }
  }
  closed.close(network, now)
  return { bearer: null, secondsLeft: closed.secondsLeft(network, now) }
}
