import type { MiddlewareHandler } from 'hono'
import type { EdgeEnv } from '../context/edge-env.ts'

/**
 * Forbids caches to store an answer without a cache policy: by default, they would store it for hours. Errors and all
 * answers to writes rely on this.
 */
export function noStoreByDefault(): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}
