import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'
import { log } from './log.ts'

/** A request as the log has it: what was asked, never by whom. */
export type RequestLine = {
  id: string
  method: string
  /** The pattern of the route that answered, such as `/:section/:slug`; `none` where no route did. */
  route: string
  /** Without its query, which readers' searches stand in, and without what opens a preview. */
  path: string
  status: number
  /**
   * `revalidation` when a cache or a browser asks whether its copy is still good; `marked` when the address has to be
   * cleaned and is asked again by way of the cache, which has a line of its own if it comes here; `plain` otherwise.
   */
  asked: 'plain' | 'revalidation' | 'marked'
  d1RoundTrips: number
  d1Ms: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
  totalMs: number
}

/**
 * Writes a line for each request, once its answer stands. An answer that tells of an error carries the line's id; one
 * that a cache keeps must not: others would get it.
 */
export function logRequests(
  write: (line: RequestLine) => void = (line) => log('request', line),
  isMarked: (request: Request) => boolean = () => false,
): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const totalMs = Math.round(performance.now() - startedAt)
    if (c.res.status >= 500) c.res.headers.set('X-Request-Id', c.get('requestId'))
    if (c.env.SERVER_TIMING === 'on' && c.res.status !== 304) addServerTiming(c, totalMs)
    write(lineOf(c, totalMs, isMarked(c.req.raw)))
  }
}

function lineOf(c: Context<EdgeEnv>, totalMs: number, isMarked: boolean): RequestLine {
  const costs = c.get('costs')
  const route = routePath(c)
  return {
    id: c.get('requestId'),
    method: c.req.method,
    route: route.endsWith('*') ? 'none' : route,
    path: isSecret(route) ? route : c.req.path,
    status: c.res.status,
    asked: howAsked(c, isMarked),
    d1RoundTrips: costs.d1RoundTrips,
    d1Ms: Math.round(costs.d1Milliseconds),
    rowsRead: costs.rowsRead,
    rowsWritten: costs.rowsWritten,
    kvReads: costs.kvReads,
    totalMs,
  }
}

// Whoever has the address of a preview sees a draft.
function isSecret(route: string): boolean {
  return route.startsWith('/preview/')
}

function howAsked(c: EdgeContext, isMarked: boolean): RequestLine['asked'] {
  if (isMarked) return 'marked'
  return c.req.header('If-None-Match') === undefined ? 'plain' : 'revalidation'
}

// https://www.w3.org/TR/server-timing/
function addServerTiming(c: EdgeContext, totalMs: number): void {
  const { d1Milliseconds, d1RoundTrips, rowsRead, kvReads } = c.get('costs')
  const d1 = `d1;dur=${Math.round(d1Milliseconds)};desc="${d1RoundTrips} round trips, ${rowsRead} rows read"`
  c.res.headers.set('Server-Timing', `${d1}, kv;desc="${kvReads} reads", total;dur=${totalMs}`)
}
