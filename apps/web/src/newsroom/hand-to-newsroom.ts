import { clearTags, log, readStaleTags, staleTagsHeader } from '@broadsheet/edge'
import { innermostReason } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { askNewsroom } from './ask-newsroom.ts'

const unreached = 'The newsroom does not answer. Check whether it made your change, then try again.'

/**
 * Forwards a request to the newsroom, and clears the tags that its answer names as stale from the edge's cache. The
 * client does not wait for that. If it fails, the next minute's cron clears the tags, which are noted in D1.
 */
export async function handToNewsroom(c: Context<AppEnv>): Promise<Response> {
  const answer = await askNewsroom(c, c.req.raw, unreached)
  const staleTags = answer.headers.get(staleTagsHeader)
  const response = new Response(answer.body, answer)
  if (staleTags === null) return response
  response.headers.delete(staleTagsHeader)
  c.executionCtx.waitUntil(clearStale(cacheOf(c.executionCtx), readStaleTags(staleTags)))
  return response
}

async function clearStale(cache: CacheContext | undefined, tags: string[] | 'everything'): Promise<void> {
  try {
    log('cache cleared', { tags: tags.length, taken: await clearTags(cache, 'purge', tags) })
  } catch (error) {
    log('cache not cleared', { tags: tags.length, reason: innermostReason(error) })
  }
}

// Hono's type of the context lacks `cache`.
function cacheOf(ctx: object): CacheContext | undefined {
  return 'cache' in ctx ? (ctx as ExecutionContext).cache : undefined
}
