import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'
import { log } from './log.ts'

/** A request's line in the log. It never names the reader. */
export type RequestLine = {
  id: string
  method: string
  /** The pattern of the route that answered, such as `/:section/:slug`; `none` without one. */
  route: string
  /** Without the query, which holds readers' searches, and without the secret of a preview. */
  path: string
  status: number
  /**
   * `revalidation`: a cache or a browser asks whether its copy is still good. `marked`: the address is cleaned and
   * fetched again through the cache; that request has a line of its own if it reaches the Worker.
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
 * Logs every request after its answer. An answer of 500 or more has the line's id in a header. Others must not have it:
 * a cache would send it to other readers.
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

// A preview's address is a secret.
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
