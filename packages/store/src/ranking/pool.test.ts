import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { collectDeps, gain, noon, slugOf } from '../../test/paper-with-readers.ts'
import { collectViews } from '../activity/collect-views.ts'
import { openD1 } from '../d1/open-d1.ts'
import { moveArticle } from '../desk/move-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { castVote } from '../votes/cast-vote.ts'
import { findBest } from './pool.ts'

const db = openD1(env.DB)
const limits = { heatDay: 2, heatMonth: 2, views: 1, votes: 1 }
const count = 12
const order = { by: 'ed', now: noon }

beforeEach(async () => {
  await emptyPaper()
  const drafts = Array.from({ length: count }, (_, index) =>
    makeDraft(index + 1, { section: index % 2 === 0 ? 'Harbour' : 'Letters' }),
  )
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

/** The best of now, as ids, which are kept for the next time if they are published. */
async function best(): Promise<number[]> {
  const pool = await findBest(db, noon, limits)
  const { results } = await env.DB.prepare(`SELECT id FROM articles WHERE status = 'published'`).all<{ id: number }>()
  await pool.keep(new Set(results.map(({ id }) => id)))
  return pool.best.map(({ id }) => id).toSorted((one, other) => one - other)
}

async function read(number: number, views: number): Promise<void> {
  await collectViews(db, collectDeps([gain(views, { slug: slugOf(number) })]))
}

describe('the best articles', () => {
  it('are those of the last time, and those that gained something since', async () => {
    await read(1, 5)
    await read(3, 4)
    await read(5, 3)
    expect(await best()).toEqual([1, 3])
    await read(5, 3)
    await castVote(db, { slug: slugOf(2), voter: 'a', network: 'n', at: noon })
    expect(await best()).toEqual([1, 2, 5])
  })

  it('cost what was read, however many articles there are', async () => {
    for (let number = 1; number <= count; number += 1) await read(number, number)
    await best()
    await read(1, 1)
    const { db: metered, meter } = meteredDatabase(env.DB)
    await findBest(metered, noon, limits)
    // The pool, and of the article an element of the list and a row.
    expect(meter.rowsRead).toBeLessThanOrEqual(4)
  })

  it('are looked for among all again after a day, and when many of them are gone', async () => {
    await read(1, 5)
    await read(3, 4)
    await read(5, 3)
    expect(await best()).toEqual([1, 3])
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE id = 1`)
    await best()
    await env.DB.exec('UPDATE article_totals SET heat_day = NULL, heat_month = NULL, views = 0 WHERE article_id = 1')
    expect(await best()).toEqual([3, 5])
    await env.DB.exec('UPDATE article_totals SET heat_day = 99999, heat_month = 99999, views = 99 WHERE article_id = 7')
    expect(await best()).toEqual([3, 5])
    await env.DB.exec('UPDATE ranking_pool SET looked_through_at = looked_through_at - 86400')
    expect(await best()).toEqual([3, 7])
  })

  it('miss nothing that is noted while all are looked through', async () => {
    await read(1, 5)
    const pool = await findBest(db, noon, limits)
    await read(3, 9)
    await castVote(db, { slug: slugOf(2), voter: 'a', network: 'n', at: noon })
    await pool.keep(new Set([1]))
    expect(await best()).toEqual([1, 2, 3])
  })

  it('are looked for among all after hours without a ranking, and what was noted has a limit', async () => {
    await read(1, 5)
    await best()
    await env.DB.prepare('UPDATE ranking_pool SET read = ?')
      .bind(JSON.stringify(Array(250_001).fill(999)))
      .run()
    await env.DB.exec('UPDATE article_totals SET heat_day = 99999 WHERE article_id = 7')
    await read(3, 9)
    expect(await env.DB.prepare('SELECT read FROM ranking_pool').first('read')).toBe('[3]')
    expect(await best()).toEqual([1, 3, 7])
  })

  it('are looked for again where a run died', async () => {
    await read(1, 5)
    await best()
    await read(3, 9)
    await env.DB.exec('UPDATE ranking_pool SET looked_through_at = looked_through_at - 86400')
    await findBest(db, noon, limits)
    expect(await best()).toEqual([1, 3])
  })

  it('are the same as if all were looked through, whatever readers and editors do', async () => {
    const number = fc.integer({ min: 1, max: count })
    const step = fc.oneof(
      fc.record({ views: fc.integer({ min: 1, max: 50 }), number }),
      fc.record({ voter: fc.integer({ min: 1, max: 4 }), number }),
      fc.record({ section: fc.constantFrom('Harbour', 'Letters', 'Stocks'), number }),
      fc.constant('rank' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await env.DB.batch(
          ['votes', 'article_totals', 'ranking_pool', 'ranking_due'].map((table) =>
            env.DB.prepare(`DELETE FROM ${table}`),
          ),
        )
        for (const each of steps) {
          if (each === 'rank') await best()
          else if ('views' in each) await read(each.number, each.views)
          else if ('voter' in each) {
            const { number: voted, voter } = each
            await castVote(db, { slug: slugOf(voted), voter: `v${voter}`, network: `n${voter}`, at: noon })
          } else await moveArticle(db, { slug: slugOf(each.number), ...order, section: each.section, newSlug: null })
        }
        const found = await best()
        await env.DB.exec('DELETE FROM ranking_pool')
        expect(found).toEqual(await best())
      }),
      { numRuns: 30 },
    )
  })
})
