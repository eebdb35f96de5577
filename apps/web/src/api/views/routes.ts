import { Hono } from 'hono'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'

const maxSlugLength = 500

/**
 * `POST /api/v1/articles/{slug}/views`: the view beacon. It only writes to the queue, so that reading an article
 * never waits for the archive; an address that no article has is dropped when the queue is folded.
 */
export function viewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', (c) => {
    const slug = c.req.param('slug') ?? ''
    if (slug.length <= maxSlugLength) {
      c.executionCtx.waitUntil(
        c.env.VIEWS.send({ slug, at: c.var.now() }).catch((error: unknown) => {
          log('view lost', { reason: error instanceof Error ? error.message : 'unknown' })
        }),
      )
    }
    return c.body(null, 202, { 'Cache-Control': 'no-store' })
  })
}
