import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { collectDeps, collectionOf, gain, hours, noon, openPaper, slugOf } from '../../test/paper-with-readers.ts'
import type { ViewGain } from '../counter/view-gain.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { collectViews, type CollectDeps } from './collect-views.ts'

const db = openD1(env.DB)

async function viewsOf(number = 1): Promise<unknown> {
  return await env.DB.prepare(
    'SELECT coalesce(sum(views), 0) AS views FROM articles LEFT JOIN article_totals ON id = article_id WHERE slug = ?',
  )
    .bind(slugOf(number))
    .first('views')
}

beforeEach(openPaper)

describe('what a counter collected', () => {
  it('becomes hours and totals in one transaction, without what no article has', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    const gains = [gain(2), gain(1, { hour: noon }), gain(4, { hour: noon, slug: 'no-such-ferry' })]
    expect(await collectViews(metered, collectDeps(gains))).toBe(7)
    expect(meter.roundTrips).toBe(3)
    expect(await hours()).toEqual([
      { hour: noon - 3600, id: 1, views: 2, clicks: 0, expected: 0 },
      { hour: noon, id: 1, views: 1, clicks: 0, expected: 0 },
    ])
    expect(await viewsOf()).toBe(3)
  })

  it('is dropped where an article is not published', async () => {
    await env.DB.exec("UPDATE articles SET status = 'withdrawn' WHERE id = 1")
    await collectViews(db, collectDeps([gain(1), gain(1, { slug: slugOf(2) })]))
    expect([await viewsOf(1), await viewsOf(2)]).toEqual([0, 1])
  })

  it('adds to totals that were captured', async () => {
    await importDrafts(db, [makeDraft(9, { captured: { views: 10 } })], { now: 1, rejected: 0 })
    await collectViews(db, collectDeps([gain(1, { slug: slugOf(9) })]))
    expect(await viewsOf(9)).toBe(11)
  })

  it('is added once, however often and by how many runs it is asked for', async () => {
    const deps = collectDeps([gain(3)])
    await Promise.all([collectViews(db, deps), collectViews(db, deps)])
    expect(await collectViews(db, deps)).toBe(0)
    await collectViews(db, collectDeps([gain(2)]))
    expect(await viewsOf()).toBe(5)
  })

  it('is added whole or not at all', async () => {
    const deps = collectDeps([gain(1)])
    await env.DB.exec(`CREATE TRIGGER fails BEFORE INSERT ON view_counters BEGIN SELECT RAISE(ABORT, 'cut off'); END`)
    await expect(collectViews(db, deps)).rejects.toThrow('cut off')
    await env.DB.exec('DROP TRIGGER fails')
    expect(await hours()).toEqual([])
    await collectViews(db, deps)
    expect(await viewsOf()).toBe(1)
  })

  it('is added although another counter fails, which fails the run', async () => {
    const { ask, ...deps } = collectDeps([gain(2)])
    const failing: CollectDeps = {
      ...deps,
      counters: 2,
      ask: async (counter, after) => {
        if (counter === 0) throw new Error('The counter is away')
        return await ask(counter, after)
      },
    }
    await expect(collectViews(db, failing)).rejects.toThrow('The counter is away')
    expect(await viewsOf()).toBe(2)
  })

  it('costs nothing while nobody reads', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    expect(await collectViews(metered, { ...collectDeps([]), ask: async (_, after) => nothingAfter(after) })).toBe(0)
    expect([meter.roundTrips, meter.rowsWritten]).toEqual([1, 0])
  })

  it('reads and writes as much for a thousand views of an article as for one', async () => {
    await collectViews(db, collectDeps([gain(1)]))
    const costOf = async (views: number) => {
      const { db: metered, meter } = meteredDatabase(env.DB)
      await collectViews(metered, collectDeps([gain(views)]))
      return [meter.rowsRead, meter.rowsWritten]
    }
    expect(await costOf(1000)).toEqual(await costOf(1))
  })

  it('is asked for in parts, and of counters that get no views any more', async () => {
    const parts = [1, 2, 3].map((views) => gain(views))
    const asked: [number, number][] = []
    const deps: CollectDeps = {
      counters: 2,
      chances: [1],
      ask: async (counter, after) => {
        asked.push([counter, after])
        if (counter !== 0) return nothingAfter(after)
        return collectionOf(parts.slice(after, after + 1), after + 1, after === 2)
      },
    }
    await env.DB.exec('INSERT INTO view_counters (counter, flush) VALUES (5, 9)')
    expect(await collectViews(db, deps)).toBe(6)
    expect(asked).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [5, 9],
    ])
    expect(await viewsOf()).toBe(6)
  })
})

it('adds up to what was counted, whatever a counter hands over in which parts and whichever run dies', async () => {
  const anyGain = fc.record({ views: fc.integer({ min: 1, max: 9 }), number: fc.integer({ min: 1, max: 6 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyGain, { maxLength: 20 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (all, dies) => {
        await openPaper()
        const counted = all.map(({ views, number }): ViewGain => gain(views, { slug: slugOf(number) }))
        for (const dying of [...dies, false]) {
          let left = dying ? 2 : Infinity
          await collectViews(db, {
            counters: 1,
            chances: [1],
            ask: async (_, after) => {
              // A run dies between the transaction of one part and the next.
              if ((left -= 1) < 0) throw new Error('The run died')
              const upTo = Math.min(after + 3, counted.length)
              return collectionOf(counted.slice(after, upTo), upTo, upTo === counted.length)
            },
          }).catch(() => {})
        }
        for (let number = 1; number <= 6; number += 1) {
          const sum = all.reduce((views, each) => views + (each.number === number ? each.views : 0), 0)
          if ((await viewsOf(number)) !== sum) return false
        }
        return true
      },
    ),
    { numRuns: 20 },
  )
})

function nothingAfter(after: number) {
  return collectionOf([], after)
}
