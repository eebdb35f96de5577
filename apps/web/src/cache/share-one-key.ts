import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import type { Guard } from '../http/guards.ts'
import { isDeskPath } from '../http/is-desk-path.ts'
import { readingMethods } from '../http/reading-methods.ts'
import { cleanQuery } from './clean-query.ts'

/** Asks the paper once more, by way of the cache that stands in front of it. */
export type AskAgain = (c: Context<AppEnv>, request: Request) => Promise<Response>

/**
 * Lets the edge keep one copy of a page, however its readers were sent to it. The edge knows pages by path and query,
 * so that one with a campaign mark would be another page, and the archive asked for each reader of a newsletter. Such
 * a request is asked again under the clean address, which the edge most likely has, and nothing is kept under its own.
 */
export function shareOneKey(askAgain: AskAgain): Guard {
  return (c) => {
    const clean = cleanAddress(c.req.raw)
    return clean === null ? null : unkept(askAgain(c, new Request(clean, c.req.raw)))
  }
}

async function unkept(answer: Promise<Response>): Promise<Response> {
  const shared = await answer
  const response = new Response(shared.body, shared)
  response.headers.delete('Cache-Tag')
  response.headers.set('Cloudflare-CDN-Cache-Control', 'no-store')
  return response
}

/** The clean address of a request that reads from a marked one; null where there is nothing to clean. */
export function cleanAddress(request: Request): URL | null {
  if (!request.url.includes('?') || !readingMethods.has(request.method)) return null
  const url = new URL(request.url)
  const query = cleanQuery(url.pathname, url.search)
  if (query === url.search || isDeskPath(url.pathname)) return null
  url.search = query
  return url
}
