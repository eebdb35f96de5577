import { toEpochSeconds } from '@broadsheet/model'
import { openD1 } from '@broadsheet/store'
import { createApp } from './app.ts'
import { invalidateStale } from './cache/invalidate-stale.ts'
import type { Env } from './context/env.ts'

const app = createApp({
  refetchThroughCache: async (c, request) => await defaultExportOf(c.executionCtx).fetch(request),
})

/** The readers' Worker. Only it can clear the cache in front of it. */
export default {
  fetch: app.fetch,

  async scheduled({ scheduledTime }, env, ctx) {
    await invalidateStale(openD1(env.DB), ctx.cache, toEpochSeconds(scheduledTime))
  },
} satisfies ExportedHandler<Env>

/**
 * This Worker as others call it, through the edge's cache. Hono's type of the context lacks `exports`.
 * https://developers.cloudflare.com/workers/runtime-apis/context/#exports
 */
function defaultExportOf(ctx: object): Fetcher {
  return (ctx as { exports: { default: Fetcher } }).exports.default
}
