import { readerLimits } from '@broadsheet/edge'
import { noCosts } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { findArticlePage, listRecent, listShard, openD1, searchArticles, type Database } from '@broadsheet/store'
import { DatabaseUnavailable } from '@broadsheet/store'
import { watchDatabase } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultyBindings, hangs } from './faults/faulty-bindings.ts'
import { siteUnderTest } from './site-under-test.ts'

beforeAll(async () => {
  await siteUnderTest().importDrafts(makeDraft(1), makeDraft(2, { section: 'Stocks' }), makeDraft(3))
})

function watched() {
  const costs = noCosts()
  return { costs, binding: watchDatabase(env.DB, costs, readerLimits) }
}

describe('a watched database', () => {
  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['a search', (db) => searchArticles(db, { query: 'ferry', section: null, offset: 0, limit: 10 })],
    ['recent articles', (db) => listRecent(db, { since: 0, limit: 10 })],
    ['a shard of the sitemap', (db) => listShard(db, { shard: 1, idsPerShard: 100 })],
    ['an article', (db) => findArticlePage(db, 'ferry-1-leaves-late', { listsAreShort: true })],
  ])('answers %s as D1 does, and counts the rows read', async (_, ask) => {
    const { costs, binding } = watched()
    const answer = await ask(openD1(binding))
    expect(answer).toEqual(await ask(openD1(env.DB)))
    expect(JSON.stringify(answer)).toContain('ferry-1')
    expect(costs).toMatchObject({ d1RoundTrips: 1, rowsWritten: 0 })
    expect(costs.rowsRead).toBeGreaterThan(0)
  })

  it('answers each method as D1 does', async () => {
    const { costs, binding } = watched()
    const text = 'SELECT slug, section_slug FROM articles WHERE id = ?'
    const [one, real] = [binding.prepare(text).bind(1), env.DB.prepare(text).bind(1)]
    expect(await one.raw()).toEqual(await real.raw())
    expect(await one.raw({ columnNames: true })).toEqual(await real.raw({ columnNames: true }))
    expect(await one.first()).toEqual(await real.first())
    expect(await one.first('slug')).toEqual(await real.first('slug'))
    expect(await binding.prepare(text).bind(99).first()).toBeNull()
    expect((await one.all()).results).toEqual((await real.all()).results)
    const session = binding.withSession('first-primary')
    expect((await session.batch([session.prepare(text).bind(1)]))[0]?.results).toEqual((await real.all()).results)
    expect(costs.d1RoundTrips).toBe(7)
  })

  it('counts the rows written', async () => {
    const { costs, binding } = watched()
    await binding.batch([binding.prepare(`INSERT INTO sections VALUES ('sport', 'Sport')`)])
    expect(costs.rowsWritten).toBeGreaterThan(0)
  })

  it('waits no longer than its limits for a call and for a request', async () => {
    const { DB } = faultyBindings({ database: hangs })
    const ask = async (callMilliseconds: number, requestMilliseconds: number) => {
      const binding = watchDatabase(DB, noCosts(), { ...readerLimits, callMilliseconds, requestMilliseconds })
      const [first, second] = await Promise.allSettled([
        binding.prepare('SELECT 1').run(),
        new Promise((resolve) => setTimeout(resolve, 20)).then(() => binding.prepare('SELECT 1').run()),
      ])
      return [first, second].map((settled) => (settled.status === 'rejected' ? String(settled.reason) : 'answered'))
    }
    expect(await ask(30, 60_000)).toEqual(Array(2).fill('DatabaseUnavailable: D1 did not answer within 30 ms'))
    const [first, second] = await ask(60_000, 10)
    // What is left of the request's 10 ms: the first call may begin a millisecond late.
    expect(first).toMatch(/^DatabaseUnavailable: D1 did not answer within (?:[5-9]|10) ms$/)
    expect(second).toBe('DatabaseUnavailable: D1 did not answer within 0 ms')
  })

  it('tells failures of D1 from wrong queries', async () => {
    const { binding } = watched()
    await expect(binding.prepare('SELECT nothing FROM nowhere').run()).rejects.not.toBeInstanceOf(DatabaseUnavailable)
    await expect(binding.prepare(`INSERT INTO sections VALUES ('harbour', 'Again')`).run()).rejects.not.toBeInstanceOf(
      DatabaseUnavailable,
    )
    const { DB } = faultyBindings({
      database: async () => {
        throw new Error('D1_ERROR: D1 DB is overloaded. Too many requests queued.')
      },
    })
    const down = watchDatabase(DB, noCosts(), readerLimits)
    await expect(down.prepare('SELECT 1').run()).rejects.toBeInstanceOf(DatabaseUnavailable)
  })
})
