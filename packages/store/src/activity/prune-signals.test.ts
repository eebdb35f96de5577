import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { markTickStep } from '../health/tick-steps.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { pruneSignals } from './prune-signals.ts'

const db = openD1(env.DB)
const midnight = Date.UTC(2026, 10, 24) / 1000
const now = midnight + 2 * 3600
const day = 86_400

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
  const minutesAgo = [200, 121, 119, 61, 1]
  const seen = minutesAgo.map((minutes) => now - minutes * 60)
  await env.DB.batch([
    ...seen.map((at) =>
      env.DB.prepare('INSERT INTO seen_views VALUES (?, ?, ?)').bind(Math.floor(at / 1800), `r${at}`, at),
    ),
    env.DB.prepare('INSERT INTO view_salts VALUES (?, ?), (?, ?)').bind(midnight - day, 'old', midnight, 'new'),
    env.DB.prepare("INSERT INTO offers VALUES (?, '{}'), (?, '{}'), (?, '{}')").bind(
      midnight - 4 * day,
      midnight - 3 * day,
      midnight - day,
    ),
    env.DB.prepare("INSERT INTO placements VALUES (1, 'pin', ?, 1), (2, 'block', ?, 1)").bind(midnight, midnight + day),
    env.DB.prepare("INSERT INTO ended_sessions VALUES ('over', ?), ('not over', ?)").bind(now, now + 1),
  ])
})

async function column(query: string): Promise<unknown[]> {
  return (await env.DB.prepare(query).raw()).flat()
}

it('deletes what has served its purpose, and keeps the offer that stood two days ago', async () => {
  await pruneSignals(db, now)
  expect(await column(`SELECT (${now} - at) / 60 FROM seen_views ORDER BY at`)).toEqual([119, 61, 1])
  expect(await column('SELECT salt FROM view_salts')).toEqual(['new'])
  expect(await column('SELECT snapshot FROM offers')).toEqual([midnight - 3 * day, midnight - day])
  expect(await column('SELECT article_id FROM placements')).toEqual([2])
  expect(await column('SELECT id FROM ended_sessions')).toEqual(['not over'])
})

it('deletes a long backlog in steps, and what a run does not reach in the next', async () => {
  await env.DB.exec('DELETE FROM seen_views')
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
     INSERT INTO seen_views SELECT i % 3, 'r' || i, i FROM n`,
  ).run()
  const left = async () => (await column('SELECT count(*) FROM seen_views'))[0]
  await pruneSignals(db, midnight, { maxStatements: 2 })
  expect(await left()).toBe(2000)
  await pruneSignals(db, midnight)
  expect(await left()).toBe(0)
})

it('keeps departures until every ranking of an hour knows of them', async () => {
  const departed = (at: number) => env.DB.prepare('INSERT INTO departures VALUES (?, 1, ?)').bind(`at-${at}`, at)
  await env.DB.batch([departed(now - 3601), departed(now - 3600), departed(now)])
  const left = async () => await column(`SELECT ${now} - left_at FROM departures ORDER BY left_at`)
  await pruneSignals(db, now + day)
  expect(await left()).toEqual([3601, 3600, 0])
  await markTickStep(db, 'ranking', now)
  await pruneSignals(db, now + day)
  expect(await left()).toEqual([3600, 0])
})
