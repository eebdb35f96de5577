import { clearTags, log, problem, readStaleTags, staleTagsHeader } from '@broadsheet/edge'
import { innermostReason } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/**
 * Forwards a request to the newsroom, and clears the tags that its answer names as stale from the edge's cache. The
 * client does not wait for that. If it fails, the next minute's tick clears the tags, which are noted in D1.
 */
export async function handToNewsroom(c: Context<AppEnv>): Promise<Response> {
  const answer = await askNewsroom(c)
  const staleTags = answer.headers.get(staleTagsHeader)
  const response = new Response(answer.body, answer)
  if (staleTags === null) return response
  response.headers.delete(staleTagsHeader)
  c.executionCtx.waitUntil(clearStale(cacheOf(c.executionCtx), readStaleTags(staleTags)))
  return response
}

async function askNewsroom(c: Context<AppEnv>): Promise<Response> {
  try {
    return await c.env.NEWSROOM.fetch(c.req.raw)
  } catch (error) {
    log('newsroom not reached', { path: c.req.path, reason: innermostReason(error) })
    c.header('Retry-After', '30')
    return problem(c, 'unavailable', 'The newsroom does not answer. Check whether it made your change, then try again.')
  }
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
