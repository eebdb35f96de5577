import { problem } from '@broadsheet/edge'
import { tooManyPage, type TooOften } from '@broadsheet/press'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

const hints: Record<TooOften, string> = {
  votes: 'Wait a minute, then vote again.',
  searches: 'Wait a minute, then search again.',
}

/** Answers 429 with Retry-After: as a page to people, as a problem to programs. */
export async function refuseTooMany(c: Context<AppEnv>, what: TooOften, wantsPage: boolean): Promise<Response> {
  // The limits count by the minute.
  c.header('Retry-After', '60')
  c.header('Cache-Control', 'no-store')
  if (!wantsPage) return problem(c, 'rate-limited', hints[what])
  return c.html(tooManyPage({ site: c.get('site'), what }).toString(), 429)
}
