import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { isWithinLimit } from '../reader/is-within-limit.ts'
import { readerNetwork } from '../reader/reader-network.ts'
import { createClosedNetworks } from './closed-networks.ts'
import { findEditor } from './find-editor.ts'

/**
 * Lets only those in who bear a token of the desk, and says who they are. Without a token in the environment the desk is
 * closed to all but those who were given one. A network that
 * brings more wrong tokens in a minute than SIGN_IN_LIMIT allows is refused for a minute, whatever it then brings: a
 * right guess must not look different from a wrong one. Right tokens are never counted, and no other network notices.
 */
export function requireToken(): MiddlewareHandler<AppEnv> {
  const closed = createClosedNetworks()
  return async (c, next) => {
    const [network, now] = [readerNetwork(c), c.get('now')()]
    const secondsLeft = closed.secondsLeft(network, now)
    if (secondsLeft > 0) return refuseTooMany(c, secondsLeft)
    const given = bearerToken(c.req.header('Authorization'))
    const editor = given === null ? null : await findEditor(c, given)
    if (editor !== null) {
      c.set('editor', editor)
      c.header('Cache-Control', 'no-store')
      return await next()
    }
    // The binding counts whenever it is asked, and can't be asked without counting: so it is for wrong tokens alone.
    if (given !== null && !(await isWithinLimit(c, 'SIGN_IN_LIMIT', network))) {
      closed.close(network, now)
      return refuseTooMany(c, closed.secondsLeft(network, now))
    }
    c.header('WWW-Authenticate', 'Bearer realm="desk"')
    return problem(c, 'unauthorized')
  }
}

function bearerToken(authorization = ''): string | null {
  const [scheme = '', token] = authorization.split(' ')
  return scheme.toLowerCase() === 'bearer' && token !== undefined ? token : null
}

function refuseTooMany(c: Context<AppEnv>, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return problem(c, 'rate-limited', `Too many wrong tokens came from your network. Wait ${seconds} seconds.`)
}
