import { Hono } from 'hono'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'
import { readView } from './read-view.ts'

/**
 * `POST /api/v1/articles/{slug}/views`: the view beacon, with where the reader clicked as its optional body. It only
 * writes to the queue, so that reading an article never waits for the archive; an address that no article has is
 * dropped when the queue is folded. The answer says nothing of whether the view counts.
 */
export function viewRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (c) => {
    const view = await readView(c)
    if (view !== null) {
      c.executionCtx.waitUntil(
        c.env.VIEWS.send(view).catch((error: unknown) => {
          log('view lost', { reason: error instanceof Error ? error.message : 'unknown' })
        }),
      )
    }
    return c.body(null, 202, { 'Cache-Control': 'no-store' })
  })
}
