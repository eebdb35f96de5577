import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { foldDeps, hours, midnight, noon, openPaper, slugOf, view } from '../../test/paper-with-readers.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { foldViews } from './fold-views.ts'

const db = openD1(env.DB)

async function viewsOf(number = 1): Promise<unknown> {
  return await env.DB.prepare(
    'SELECT coalesce(sum(views), 0) AS views FROM articles LEFT JOIN article_totals ON id = article_id WHERE slug = ?',
  )
    .bind(slugOf(number))
    .first('views')
}

beforeEach(openPaper)

describe('a batch of views', () => {
  it('becomes hours and totals in one transaction, without what no article has', async () => {
    const hour = noon - 3600
    const { db: metered, meter } = meteredDatabase(env.DB)
    const batch = [view('a', hour), view('b', hour + 3599), view('c', noon), view('d', noon, { slug: 'no-such-ferry' })]
    expect(await foldViews(metered, batch, foldDeps())).toBe(3)
    expect(meter.roundTrips).toBe(2)
    expect(await hours()).toEqual([
      { hour, id: 1, views: 2, clicks: 0, expected: 0 },
      { hour: noon, id: 1, views: 1, clicks: 0, expected: 0 },
    ])
    expect(await viewsOf()).toBe(3)
  })

  it('drops views of what is not published', async () => {
    await env.DB.exec("UPDATE articles SET status = 'withdrawn' WHERE id = 1")
    expect(await foldViews(db, [view('a'), view('b', noon, { slug: slugOf(2) })], foldDeps())).toBe(1)
    expect(await viewsOf()).toBe(0)
  })

  it('adds to totals that were captured', async () => {
    await importDrafts(db, [makeDraft(9, { captured: { views: 10 } })], { now: 1, rejected: 0 })
    await foldViews(db, [view('a', noon, { slug: slugOf(9) })], foldDeps())
    expect(await viewsOf(9)).toBe(11)
  })

  it('that is delivered again counts once, alone or mixed with another', async () => {
    const batch = [view('a'), view('b'), view('a', noon - 20, { slug: slugOf(2) })]
    expect(await foldViews(db, batch, foldDeps())).toBe(3)
    expect(await foldViews(db, batch, foldDeps())).toBe(0)
    expect(await foldViews(db, [...batch, view('c'), ...batch], foldDeps(noon + 30))).toBe(1)
    expect([await viewsOf(1), await viewsOf(2)]).toEqual([3, 1])
  })

  it('of which half was written is not possible: a failure leaves nothing behind', async () => {
    await env.DB.exec('ALTER TABLE article_totals RENAME TO away')
    await expect(foldViews(db, [view('a')], foldDeps())).rejects.toThrow(/article_totals/)
    await env.DB.exec('ALTER TABLE away RENAME TO article_totals')
    expect(await hours()).toEqual([])
    expect(await foldViews(db, [view('a')], foldDeps())).toBe(1)
  })

  it('reads as many rows, however many articles are published', async () => {
    const costs: number[] = []
    for (const round of [1, 2]) {
      const { db: metered, meter } = meteredDatabase(env.DB)
      const events = Array.from({ length: 50 }, (_, reader) => view(`${reader} in round ${round}`))
      expect(await foldViews(metered, events, foldDeps())).toBe(50)
      costs.push(meter.rowsRead)
      const more = Array.from({ length: 100 }, (_, index) => makeDraft(index + 100))
      await importDrafts(db, more, { now: 1, rejected: 0 })
    }
    expect(costs[1]).toBeLessThanOrEqual(costs[0] ?? 0)
    expect(costs[1]).toBeLessThan(50 * 60)
  })

  it('takes times that cannot be for the nearest that can', async () => {
    await foldViews(db, [view('a', noon + 86_400), view('b', 5)], foldDeps())
    expect(await hours()).toMatchObject([{ hour: noon - 2 * 86_400 }, { hour: noon }])
  })
})

describe('a reader', () => {
  it.each([
    { what: 'twice in a second', seconds: [0, 0], counts: 1 },
    { what: 'twice within half an hour', seconds: [0, 1799], counts: 1 },
    { what: 'again after half an hour', seconds: [0, 1800], counts: 2 },
    { what: 'again and again', seconds: [0, 1000, 2000, 3000, 4000], counts: 3 },
    { what: 'and is heard of in the wrong order', seconds: [4000, 2000, 0, 1000, 3000], counts: 3 },
  ])('who reads an article $what counts $counts times, in one batch or in several', async ({ seconds, counts }) => {
    const start = noon - 5000
    await foldViews(
      db,
      seconds.map((second) => view('a', start + second)),
      foldDeps(),
    )
    expect(await viewsOf()).toBe(counts)
    for (const second of seconds.toSorted((one, two) => one - two)) {
      await foldViews(db, [view('b', start + second)], foldDeps())
    }
    expect(await viewsOf()).toBe(2 * counts)
  })

  it('counts once for each article', async () => {
    const events = [1, 2, 3].map((number) => view('a', noon, { slug: slugOf(number) }))
    expect(await foldViews(db, events, foldDeps())).toBe(3)
  })

  it('is no other reader', async () => {
    expect(await foldViews(db, [view('a'), view('b')], foldDeps())).toBe(2)
  })
})

it('never counts two views of a reader within half an hour, and never one delivery more than once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
      async (batches) => {
        const reader = crypto.randomUUID()
        const events = batches.map((seconds) => seconds.map((second) => view(reader, noon - second)))
        for (const batch of events) await foldViews(db, batch, foldDeps())
        const before = await viewsOf()
        for (const batch of events) expect(await foldViews(db, batch, foldDeps())).toBe(0)
        expect(await viewsOf()).toBe(before)
        const { results } = await env.DB.prepare(
          `SELECT 1 FROM seen_views one JOIN seen_views other USING (reader)
           WHERE one.at < other.at AND other.at - one.at < 1800`,
        ).all()
        expect(results).toEqual([])
      },
    ),
    { numRuns: 15 },
  )
})

describe('midnight', () => {
  it('keeps the salt of a day for an hour, for what is delivered again, and then for nobody', async () => {
    const late = [view('a', midnight - 5)]
    expect(await foldViews(db, late, foldDeps(midnight - 4))).toBe(1)
    expect(await foldViews(db, late, foldDeps(midnight + 60))).toBe(0)
    expect(await foldViews(db, [view('b', midnight + 61)], foldDeps(midnight + 3600))).toBe(1)
    const { results } = await env.DB.prepare('SELECT day FROM view_salts').all()
    expect(results).toEqual([{ day: midnight }])
  })

  it('has every ranker use the one salt of the day', async () => {
    await Promise.all([foldViews(db, [view('a')], foldDeps()), foldViews(db, [view('a')], foldDeps())])
    expect(await viewsOf()).toBe(1)
    expect(await env.DB.prepare('SELECT count(*) AS salts FROM view_salts').first('salts')).toBe(1)
  })

  it('leaves nothing by which a reader could be known, or joined with the day before', async () => {
    const reader = 'the hash of Ann'
    await foldViews(db, [view(reader, midnight - 7200)], foldDeps(midnight - 7200))
    await foldViews(db, [view(reader, midnight + 7200)], foldDeps(midnight + 7200))
    const { results } = await env.DB.prepare('SELECT * FROM seen_views').all<{ reader: string }>()
    expect(new Set(results.map((row) => row.reader)).size).toBe(2)
    expect(JSON.stringify(results)).not.toMatch(/Ann|ferry/)
    expect(Object.keys(results[0] ?? {})).toEqual(['slot', 'reader', 'at'])
  })
})
