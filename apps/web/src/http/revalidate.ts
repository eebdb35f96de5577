import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'

/** Has every answer revalidated that sets no policy of its own, so that no cache invents one. */
export function revalidate(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  }
}
