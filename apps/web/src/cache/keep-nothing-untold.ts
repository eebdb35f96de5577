import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'

/**
 * Keeps caches from keeping an answer that doesn't say how: left to themselves, they would for hours. What the desk and
 * readers write is among these, and every error.
 */
export function keepNothingUntold(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}
