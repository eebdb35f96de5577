import { parseCursor } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findArchiveDay } from './find-archive-day.ts'

const daySeconds = 86_400
const monthStart = Date.UTC(2026, 9, 1) / 1000
const month = Array.from({ length: 31 }, (_, at) => dayAt(at))

function dayAt(at: number) {
  return { from: monthStart + at * daySeconds, to: monthStart + (at + 1) * daySeconds }
}

const db = openD1(env.DB)
const slugsOf = (articles: { slug: string }[]) => articles.map(({ slug }) => Number(slug.split('-')[1]))

beforeAll(async () => {
  const at = (number: number, publishedAt: number) => makeDraft(number, { publishedAt })
  const drafts = [
    at(1, monthStart - 40 * daySeconds),
    at(2, dayAt(4).from - 1),
    at(3, dayAt(4).from),
    at(4, dayAt(4).from + 60),
    at(5, dayAt(4).to - 1),
    at(6, dayAt(4).to),
    at(7, monthStart + 45 * daySeconds),
    at(8, dayAt(20).from),
  ]
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-8-leaves-late'`)
})

describe('a day of the archive', () => {
  it('has the articles from its first second to its last, newest first', async () => {
    const found = await findArchiveDay(db, { day: dayAt(4), month, before: null, limit: 20 })
    expect(slugsOf(found.articles)).toEqual([5, 4, 3])
    expect(found.next).toBeNull()
  })

  it('continues from page to page within the day', async () => {
    const first = await findArchiveDay(db, { day: dayAt(4), month, before: null, limit: 2 })
    const rest = await findArchiveDay(db, { day: dayAt(4), month, before: parseCursor(first.next ?? ''), limit: 2 })
    expect([slugsOf(first.articles), slugsOf(rest.articles), rest.next]).toEqual([[5, 4], [3], null])
  })

  it('lists the days of its month with articles, and the nearest others', async () => {
    const found = await findArchiveDay(db, { day: dayAt(4), month, before: null, limit: 20 })
    expect(found.daysWithArticles.toSorted((a, b) => a - b)).toEqual([3, 4, 5])
    expect(found.nearestToDay).toEqual({ before: dayAt(4).from - 1, after: dayAt(4).to })
    expect(found.nearestToMonth).toEqual({
      before: monthStart - 40 * daySeconds,
      after: monthStart + 45 * daySeconds,
    })
  })

  it('finds nothing before the first or after the last article', async () => {
    const empty = { from: 0, to: 1 }
    const found = await findArchiveDay(db, { day: empty, month: [empty], before: null, limit: 20 })
    expect(found).toMatchObject({ articles: [], daysWithArticles: [], nearestToDay: { before: null } })
  })

  it('is one round trip that reads two rows a day, whatever other days have', async () => {
    const drafts = Array.from({ length: 90 }, (_, at) => makeDraft(at + 100, { publishedAt: dayAt(9).from + at }))
    await importDrafts(db, drafts, { now: 1, rejected: 0 })
    const { db: metered, meter } = meteredDatabase(env.DB)
    await findArchiveDay(metered, { day: dayAt(4), month, before: null, limit: 20 })
    expect(meter.roundTrips).toBe(1)
    expect(meter.rowsRead).toBeLessThanOrEqual(80)
  })
})
