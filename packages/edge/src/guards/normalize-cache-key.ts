import type { EdgeContext } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'
import { cleanQuery, type KnownParameters } from './clean-query.ts'
import type { Guard } from './guards.ts'

/** Sends a request through the cache in front of the Worker. */
export type RefetchThroughCache = (c: EdgeContext, request: Request) => Promise<Response>

/**
 * Lets the edge store one copy of a page, whatever campaign its readers come from. The edge's cache key is path and
 * query, so every mark in a query would be another page, and D1 would be asked for each reader of a newsletter. Such a
 * request is fetched under its clean address, which the edge most likely has, and its own answer is not stored.
 */
export function normalizeCacheKey(known: KnownParameters, refetchThroughCache: RefetchThroughCache): Guard {
  return (c) => {
    const clean = cleanAddress(known, c.req.raw)
    return clean === null ? null : withoutStorage(refetchThroughCache(c, new Request(clean, c.req.raw)))
  }
}

async function withoutStorage(answer: Promise<Response>): Promise<Response> {
  const shared = await answer
  const response = new Response(shared.body, shared)
  response.headers.delete('Cache-Tag')
  response.headers.set('Cloudflare-CDN-Cache-Control', 'no-store')
  return response
}

/** The clean address of a request that reads; null if its address is clean already. */
export function cleanAddress(known: KnownParameters, request: Request): URL | null {
  if (!request.url.includes('?') || !safeMethods.has(request.method)) return null
  const url = new URL(request.url)
  const query = cleanQuery(known, url.pathname, url.search)
  if (query === url.search) return null
  url.search = query
  return url
}
