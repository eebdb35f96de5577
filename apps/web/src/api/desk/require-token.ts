import type { MiddlewareHandler } from 'hono'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'

/** Lets only those in who bear the desk's token. Without a token in the environment the desk is closed. */
export function requireToken(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = c.env.DESK_TOKEN
    const [scheme, given = ''] = (c.req.header('Authorization') ?? '').split(' ')
    const isKnown = token !== undefined && token !== '' && scheme?.toLowerCase() === 'bearer'
    if (!isKnown || !(await timingSafeEqual(given, token))) {
      c.header('WWW-Authenticate', 'Bearer realm="desk"')
      return problem(c, 'unauthorized')
    }
    c.header('Cache-Control', 'no-store')
    return await next()
  }
}
