import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'
import { cleanQuery } from './clean-query.ts'

/** Asks the paper once more, by way of the cache that stands in front of it. */
export type AskAgain = (c: Context<AppEnv>, request: Request) => Promise<Response>

const readingMethods = new Set(['GET', 'HEAD'])
const deskAddress = /^\/api\/v1\/desk(\/|$)/

/**
 * Lets the edge keep one copy of a page, however its readers were sent to it. The edge knows pages by path and query,
 * so that one with a campaign mark would be another page, and the archive asked for each reader of a newsletter. Such
 * a request is asked again under the clean address, which the edge most likely has, and nothing is kept under its own.
 */
export function shareOneKey(askAgain: AskAgain): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!isMarked(c.req.raw)) return await next()
    const url = new URL(c.req.url)
    url.search = cleanQuery(url.pathname, url.search)
    const shared = await askAgain(c, new Request(url, c.req.raw))
    const response = new Response(shared.body, shared)
    response.headers.delete('Cache-Tag')
    response.headers.set('Cloudflare-CDN-Cache-Control', 'no-store')
    return response
  }
}

/** Whether a request reads from an address that has another, clean spelling. */
export function isMarked({ method, url }: Request): boolean {
  if (!url.includes('?')) return false
  const { pathname, search } = new URL(url)
  return search !== cleanQuery(pathname, search) && readingMethods.has(method) && !deskAddress.test(pathname)
}
