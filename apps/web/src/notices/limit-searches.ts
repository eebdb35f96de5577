import { isWithinLimit, readerNetwork, stopping, type Stops } from '@broadsheet/edge'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/**
 * Answers 429 to a network that searches more often in a minute than SEARCH_LIMIT allows, by page and API together. An
 * empty search doesn't use D1 and is not counted.
 */
export function limitSearches(): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['rate-limited'] }, async (c, next) => {
    if ((c.req.query('q') ?? '').trim() === '') return await next()
    const isWithin = await isWithinLimit(c, { name: 'SEARCH_LIMIT', limit: c.env.SEARCH_LIMIT }, readerNetwork(c))
    return isWithin ? await next() : await refuseTooMany(c, 'searches', !c.req.path.startsWith('/api/'))
  })
}
