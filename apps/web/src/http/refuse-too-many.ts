import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { showTooMany } from '../pages/error/show-too-many.ts'
import type { TooOften } from '../pages/error/too-many-page.tsx'
import { problem } from './problem.ts'

const cures: Record<TooOften, string> = {
  votes: 'Wait a minute, then vote again.',
  searches: 'Wait a minute, then search again.',
}

/** Answers what came too often: 429 with Retry-After, as a page to people and as problem details to programs. */
export async function refuseTooMany(c: Context<AppEnv>, what: TooOften, wantsPage: boolean): Promise<Response> {
  // The limits are counted by the minute: in one from now the count has begun anew.
  c.header('Retry-After', '60')
  return wantsPage ? await showTooMany(c, what) : problem(c, 'rate-limited', cures[what])
}
