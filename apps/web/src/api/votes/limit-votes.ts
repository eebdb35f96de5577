import { isWithinLimit, preferredType, readerNetwork, stopping, type Stops } from '@broadsheet/edge'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { refuseTooMany } from '../../notices/refuse-too-many.ts'

/** Answers a network that votes more often in a minute than VOTE_LIMIT allows with 429. */
export function limitVotes(): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['rate-limited'] }, async (c, next) => {
    const isWithin = await isWithinLimit(c, { name: 'VOTE_LIMIT', limit: c.env.VOTE_LIMIT }, readerNetwork(c))
    return isWithin ? await next() : await refuseTooMany(c, 'votes', wantsPage(c))
  })
}

/** Whether a vote comes from a form without a script, which prefers HTML. */
export function wantsPage(c: Context<AppEnv>): boolean {
  return preferredType(c.req.header('Accept') ?? '', ['application/json', 'text/html']) === 'text/html'
}
