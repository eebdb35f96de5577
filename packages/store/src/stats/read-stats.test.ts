import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { placeArticle } from '../placements/place-article.ts'
import { readStats } from './read-stats.ts'

const db = openD1(env.DB)
const hour = 1_800_000_000 - (1_800_000_000 % 3600)
const now = hour + 1800
const idle = Array.from({ length: 23 }, () => 0)

async function addHour(slug: string, at: number, views: number, votes: number) {
  await env.DB.prepare(
    'INSERT INTO activity_hours (hour, article_id, views, votes) SELECT ?, id, ?, ? FROM articles WHERE slug = ?',
  )
    .bind(at, views, votes, slug)
    .run()
}

beforeAll(async () => {
  const drafts = [makeDraft(1), makeDraft(2), makeDraft(3, { section: 'Stocks' })]
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

it('a day without a reader is all zeros', async () => {
  expect(await readStats(db, { section: null, now })).toEqual({
    placements: [],
    totals: { articles: 0, views: 0, votes: 0, viewsByHour: [...idle, 0], votesByHour: [...idle, 0] },
  })
})

it('sums the last 24 hours, the current one last, of the paper or of a section', async () => {
  await addHour('ferry-1-leaves-late', hour, 5, 1)
  await addHour('ferry-1-leaves-late', hour - 23 * 3600, 7, 0)
  await addHour('ferry-1-leaves-late', hour - 24 * 3600, 100, 100)
  await addHour('ferry-3-leaves-late', hour, 2, 0)
  await placeArticle(db, { slug: 'ferry-2-leaves-late', kind: 'pin', until: now + 60, by: 'ed', now })

  const paper = await readStats(db, { section: null, now })
  expect(paper.totals).toEqual({
    articles: 2,
    views: 14,
    votes: 1,
    viewsByHour: [7, ...idle.slice(1), 7],
    votesByHour: [...idle, 1],
  })
  expect(paper.placements).toMatchObject([{ slug: 'ferry-2-leaves-late', kind: 'pin' }])

  const stocks = await readStats(db, { section: 'stocks', now })
  expect(stocks.totals).toEqual({
    articles: 1,
    views: 2,
    votes: 0,
    viewsByHour: [...idle, 2],
    votesByHour: [...idle, 0],
  })
})

it('costs the same however many articles there are', async () => {
  const rowsRead = async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    await readStats(metered, { section: null, now })
    expect(meter.roundTrips).toBe(1)
    return meter.rowsRead
  }
  const before = await rowsRead()
  const drafts = Array.from({ length: 40 }, (_, index) => makeDraft(index + 10))
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  expect(await rowsRead()).toBe(before)
})
