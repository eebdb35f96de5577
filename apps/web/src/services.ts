import { toEpochSeconds } from '@broadsheet/model'
import { openDatabase, readRanking } from '@broadsheet/store'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'
import { createRankingReader } from './ranking-reader.ts'
import { readSite } from './read-site.ts'

/** Puts what handlers need on the context: the site's facts, the archive, the ranking and the clock. */
export function services(clock: () => number = Date.now): MiddlewareHandler<AppEnv> {
  const readers = new WeakMap<KVNamespace, ReturnType<typeof createRankingReader>>()
  const readerOf = (namespace: KVNamespace) => {
    const reader = readers.get(namespace) ?? createRankingReader(() => readRanking(namespace), clock)
    readers.set(namespace, reader)
    return reader
  }
  return async (c, next) => {
    c.set('site', readSite(c.env, c.req.url))
    c.set('db', openDatabase(c.env.DB))
    c.set('readRanking', readerOf(c.env.SNAPSHOTS))
    c.set('now', () => toEpochSeconds(clock()))
    await next()
  }
}
