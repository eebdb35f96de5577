import type { MiddlewareHandler } from 'hono'
import type { EdgeEnv } from '../context/edge-env.ts'

/**
 * Keeps caches from storing an answer that names no policy: left to themselves, they would store it for hours. What the desk and
 * readers write is among these, and every error.
 */
export function noStoreByDefault(): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}
