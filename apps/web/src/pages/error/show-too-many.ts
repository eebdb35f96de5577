import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { tooManyPage, type TooOften } from './too-many-page.tsx'

/** Answers a form that was sent too often: 429, as a page. */
export async function showTooMany(c: Context<AppEnv>, what: TooOften): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return await c.html(tooManyPage({ site: c.get('site'), what }), 429)
}
