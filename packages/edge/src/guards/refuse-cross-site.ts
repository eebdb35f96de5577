import { problem } from '../answer/problem.ts'
import { stopping } from '../answer/stops.ts'
import type { EdgeContext } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'
import type { Guard } from './guards.ts'

/** Refuses writes that a browser sends on behalf of another site. Clients other than browsers send neither header. */
export const refuseCrossSite = stopping<Guard>({ refuses: ['cross-site'], only: 'writes' }, (c) => {
  if (safeMethods.has(c.req.method) || c.req.method === 'OPTIONS') return null
  return isOwn(c.req.header('Origin'), c.req.header('Sec-Fetch-Site'), c) ? null : problem(c, 'cross-site')
})

function isOwn(origin: string | undefined, fetchSite: string | undefined, c: EdgeContext): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  return origin === undefined || origin === new URL(c.req.url).origin || origin === new URL(c.get('site').url).origin
}
