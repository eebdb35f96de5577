import { readUpTo } from '@broadsheet/model'
import type { MiddlewareHandler } from 'hono'
import { problem } from '../answer/problem.ts'
import { stopping, type Stops } from '../answer/stops.ts'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'

/**
 * Refuses a body of more than `maxBytes` with 413 and `detail`. A Content-Length above the limit is believed; otherwise
 * the body is counted as it arrives, and nothing beyond the limit is read.
 */
export function limitBody<Env extends EdgeEnv>(maxBytes: number, detail: string): MiddlewareHandler<Env> & Stops {
  return stopping<MiddlewareHandler<Env>>({ refuses: ['too-large'] }, async (c, next) => {
    if (Number(c.req.header('Content-Length') ?? 0) > maxBytes) return tooLarge(c, detail)
    const body = await readUpTo(maxBytes, c.req.raw.body)
    if (body === null) return tooLarge(c, detail)
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body })
    return await next()
  })
}

function tooLarge(c: Pick<EdgeContext, 'header' | 'body'>, detail: string): Response {
  return problem(c, 'too-large', detail)
}
