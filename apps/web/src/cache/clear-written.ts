import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { log } from '../http/log.ts'
import { reasonOf } from '../watch/reason-of.ts'
import { clearTags } from './clear-tags.ts'

/**
 * Clears from the edge what a write just changed. The answer to the desk doesn't wait for it, nor fail with it: the
 * write has noted the tags in the archive, and the next minute's tick takes care of them in any case.
 */
export function clearWritten(c: Context<AppEnv>, tags: readonly string[]): void {
  if (tags.length === 0) return
  const { executionCtx } = c
  executionCtx.waitUntil(
    clearTags(cacheOf(executionCtx), 'purge', tags).then(
      (taken) => log('cache cleared', { tags: tags.length, taken }),
      (error: unknown) => log('cache not cleared', { tags: tags.length, reason: reasonOf(error) }),
    ),
  )
}

// Hono's type of the context knows less than the platform's.
function cacheOf(ctx: object): CacheContext | undefined {
  return 'cache' in ctx ? (ctx as ExecutionContext).cache : undefined
}
