import { toEpochSeconds } from '@broadsheet/model'
import { memoiseRanking, openD1 } from '@broadsheet/store'
import type { MiddlewareHandler } from 'hono'
import { createClosedNetworks } from './api/desk/closed-networks.ts'
import type { AppEnv } from './env.ts'
import { isDeskPath } from './http/is-desk-path.ts'
import { createRankingReader, type RankingReader } from './ranking-reader.ts'
import { readSite } from './read-site.ts'
import { noCosts } from './watch/costs.ts'
import { deskLimits, readerLimits, type Limits } from './watch/limits.ts'
import { readRequestId } from './watch/read-request-id.ts'
import { watchDatabase } from './watch/watch-database.ts'

/**
 * Puts what handlers need on the context: the site's facts, the archive, the ranking and the clock. Archive and ranking
 * are watched: what they cost is counted, and none of them is waited for longer than `limits` (by the asker, unless
 * given).
 */
export function services(clock: () => number = Date.now, limits?: Limits): MiddlewareHandler<AppEnv> {
  const closedNetworks = createClosedNetworks()
  const readers = new WeakMap<KVNamespace, RankingReader>()
  const readerOf = (namespace: KVNamespace, { rankingMilliseconds }: Limits) => {
    const known = readers.get(namespace)
    if (known !== undefined) return known
    const reader = createRankingReader(memoiseRanking(namespace), clock, rankingMilliseconds)
    readers.set(namespace, reader)
    return reader
  }
  return (c, next) => {
    const costs = noCosts()
    const asked = limits ?? (isDeskPath(c.req.path) ? deskLimits : readerLimits)
    c.set('requestId', readRequestId(c.req.header('CF-Ray')))
    c.set('costs', costs)
    c.set('closedNetworks', closedNetworks)
    c.set('limits', asked)
    c.set('site', readSite(c.env, c.req.url))
    c.set('db', openD1(watchDatabase(c.env.DB, costs, asked)))
    const readRankingWith = readerOf(c.env.SNAPSHOTS, asked)
    const onRead = () => {
      costs.kvReads += 1
    }
    c.set('readRanking', async (options) => await readRankingWith(options?.fresh ?? false, onRead))
    c.set('now', () => toEpochSeconds(clock()))
    return next()
  }
}
