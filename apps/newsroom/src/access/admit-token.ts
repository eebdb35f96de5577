import { isWithinLimit, readerNetwork } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { findBearer, type Bearer } from './find-editor.ts'

/** The editor with a token; or null, with the seconds that the network has to wait. */
export type Admission = { bearer: Bearer } | { bearer: null; secondsLeft: number }

// An operator may choose a DESK_TOKEN that is short enough to be guessed.
const unguessableLength = 32

/**
 * Checks a token from the API, a form or (with another `find`) a sign-in link. A right token is always admitted and
 * never counted, because a guesser must not lock out others in the same network. Wrong tokens are counted by network;
 * from the eleventh in a minute on, wrong tokens of the network have to wait for a minute. This shows a guesser which
 * token is right, but nobody can guess 256 random bits; a short DESK_TOKEN has to wait, too. `given` is null without a
 * token.
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
  // The binding counts with each call, so it is called for wrong tokens only.
  if (await isWithinLimit(c, { name: 'SIGN_IN_LIMIT', limit: c.env.SIGN_IN_LIMIT }, network)) {
    return { bearer: null, secondsLeft: 0 }
  }
  closed.close(network, now)
  return { bearer: null, secondsLeft: closed.secondsLeft(network, now) }
}
