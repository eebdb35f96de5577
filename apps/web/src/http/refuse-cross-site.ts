import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import type { Guard } from './guards.ts'
import { problem } from './problem.ts'
import { readingMethods } from './reading-methods.ts'

// RFC 9110, 9.2.1.
const safeMethods = new Set([...readingMethods, 'OPTIONS'])

/** Refuses writes that a browser sends on behalf of another site. Clients that are no browser name no site. */
export const refuseCrossSite: Guard = (c) => {
  if (safeMethods.has(c.req.method)) return null
  return isOwn(c.req.header('Origin'), c.req.header('Sec-Fetch-Site'), c) ? null : problem(c, 'cross-site')
}

function isOwn(origin: string | undefined, fetchSite: string | undefined, c: Context<AppEnv>): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  return origin === undefined || origin === new URL(c.req.url).origin || origin === new URL(c.get('site').url).origin
}
