import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { foldOldHours } from './fold-old-hours.ts'

const db = openD1(env.DB)
const midnight = Date.UTC(2026, 10, 24) / 1000
const now = midnight + 12 * 3600
const hour = (daysAgo: number, ofDay: number) => midnight - daysAgo * 86_400 + ofDay * 3600

async function rows(query: string): Promise<unknown[]> {
  return (await env.DB.prepare(query).all()).results
}

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
  const hours = [hour(40, 1), hour(40, 2), hour(40, 23), hour(31, 0), hour(30, 11), hour(30, 12), hour(0, 11)]
  for (const [index, each] of hours.entries()) {
    await env.DB.prepare(
      'INSERT INTO hourly_activity (hour, article_id, views, votes, expected) VALUES (?, 1, ?, 1, 1)',
    )
      .bind(each, 10 ** index)
      .run()
  }
  await env.DB.prepare('INSERT INTO hourly_activity (hour, article_id, expected) VALUES (?, 2, 1)')
    .bind(hour(40, 1))
    .run()
})

const days = [
  { day: hour(40, 0), article_id: 1, views: 111, votes: 3 },
  { day: hour(31, 0), article_id: 1, views: 1000, votes: 1 },
]

it('folds hours of more than 30 days ago into their days, and leaves the others', async () => {
  const totals = await rows('SELECT * FROM article_totals')
  expect(await foldOldHours(db, now)).toBe(5)
  expect(await rows('SELECT * FROM daily_activity ORDER BY day')).toEqual(days)
  expect(await rows('SELECT hour FROM hourly_activity ORDER BY hour')).toEqual([
    { hour: hour(30, 11) },
    { hour: hour(30, 12) },
    { hour: hour(0, 11) },
  ])
  expect(await rows('SELECT * FROM article_totals')).toEqual(totals)
  expect(await foldOldHours(db, now)).toBe(0)
})

it('goes on where a run ended, and counts no hour twice', async () => {
  expect(await foldOldHours(db, now, { rowsPerStep: 1, maxSteps: 2 })).toBe(2)
  await env.DB.exec('CREATE TRIGGER fails BEFORE DELETE ON hourly_activity BEGIN SELECT RAISE(ABORT, "cut off"); END')
  await expect(foldOldHours(db, now)).rejects.toThrow('cut off')
  await env.DB.exec('DROP TRIGGER fails')
  await Promise.all([foldOldHours(db, now), foldOldHours(db, now)])
  expect(await rows('SELECT * FROM daily_activity ORDER BY day')).toEqual(days)
})
