import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { collectDeps, gain, noon } from '../../test/paper-with-readers.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { collectViews } from './collect-views.ts'
import { pruneSignals } from './prune-signals.ts'

const db = openD1(env.DB)
const hour = (daysAgo: number, hoursAgo = 0) => noon - daysAgo * 86_400 - hoursAgo * 3600
const day = (daysAgo: number) => hour(daysAgo) - (hour(daysAgo) % 86_400)

async function rows(query: string): Promise<unknown[]> {
  return (await env.DB.prepare(query).all()).results
}

async function addViews(at: number, views: number): Promise<void> {
  await env.DB.prepare('INSERT INTO activity_hours (article_id, hour, views) VALUES (1, ?, ?)').bind(at, views).run()
}

const hours = async () => await rows('SELECT hour, views FROM activity_hours WHERE article_id = 1 ORDER BY hour')
const days = async () => await rows('SELECT day, views FROM daily_activity ORDER BY day')

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
})

describe('the hours of an article', () => {
  it('add up what comes in the same hour', async () => {
    await addViews(noon, 2)
    await addViews(noon, 3)
    await addViews(hour(0, 1), 7)
    expect(await hours()).toEqual([
      { hour: hour(0, 1), views: 7 },
      { hour: noon, views: 5 },
    ])
  })

  it('become days when they are older than 30 days, and none is lost', async () => {
    for (const [index, at] of [hour(40), hour(40, 1), hour(32), hour(30)].entries()) await addViews(at, 10 ** index)
    expect(await days()).toEqual([])
    await addViews(noon, 10_000)
    expect(await days()).toEqual([
      { day: day(40), views: 11 },
      { day: day(32), views: 100 },
    ])
    expect(await hours()).toEqual([
      { hour: hour(30), views: 1000 },
      { hour: noon, views: 10_000 },
    ])
    // A view of two days ago that comes late.
    await addViews(hour(2), 1)
    expect(await days()).toHaveLength(2)
  })

  it('cost a row for each article that was read, and some for all', async () => {
    await collectViews(db, collectDeps([gain(1)]))
    const { db: metered, meter } = meteredDatabase(env.DB)
    await collectViews(metered, collectDeps([gain(1)]))
    // The article, its section and the mark; the first ranking has made no pool yet.
    expect(meter.rowsWritten).toBe(3)
  })

  it('take what the release before writes', async () => {
    const upsert = `INSERT INTO hourly_activity (hour, article_id, views) VALUES (${noon}, 1, 4)
      ON CONFLICT (hour, article_id) DO UPDATE SET views = views + excluded.views`
    await env.DB.prepare(upsert).run()
    await env.DB.prepare(upsert).run()
    expect(await hours()).toEqual([{ hour: noon, views: 8 }])
    await pruneSignals(db, noon)
    await env.DB.prepare(upsert).run()
    expect(await hours()).toEqual([{ hour: noon, views: 12 }])
  })
})
