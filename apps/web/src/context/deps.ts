import { readerLimits, readRequestId, readSite, type Limits } from '@broadsheet/edge'
import { noCosts, toEpochSeconds } from '@broadsheet/model'
import { createRankingReaders, openD1, watchDatabase } from '@broadsheet/store'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv, FetchElsewhere } from './env.ts'

/**
 * Puts the dependencies of handlers on the context: the site, D1, the ranking and the clock. Calls of D1 and KV are
 * counted, and end after `limits`.
 */
export function deps(
  clock: () => number = Date.now,
  limits: Limits = readerLimits,
  fetchElsewhere: FetchElsewhere = (url, init) => fetch(url, init),
): MiddlewareHandler<AppEnv> {
  const readerOf = createRankingReaders(clock, limits.rankingMilliseconds)
  return (c, next) => {
    const costs = noCosts()
    c.set('requestId', readRequestId(c.req.header('CF-Ray')))
    c.set('costs', costs)
    c.set('limits', limits)
    c.set('site', readSite(c.env, c.req.url))
    c.set('db', openD1(watchDatabase(c.env.DB, costs, limits)))
    c.set('readRanking', readerOf(c.env.SNAPSHOTS, costs))
    c.set('fetchElsewhere', fetchElsewhere)
    c.set('now', () => toEpochSeconds(clock()))
    return next()
  }
}
