import { clearTags, log, readStaleTags, staleTagsHeader } from '@broadsheet/edge'
import { innermostReason } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { askNewsroom } from './ask-newsroom.ts'

const unreached = 'The newsroom does not answer. Nothing was changed unless it says so when asked again.'

/**
 * Hands a request to the newsroom as it came, and clears from the edge whatever its answer says that it made stale. The
 * client waits for no clearing, and no write fails with one: the newsroom has noted the tags in D1, and the next
 * minute's tick takes care of them in any case.
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

// Hono's type of the context knows less than the platform's.
function cacheOf(ctx: object): CacheContext | undefined {
  return 'cache' in ctx ? (ctx as ExecutionContext).cache : undefined
}
