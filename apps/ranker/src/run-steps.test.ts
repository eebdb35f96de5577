import { makeDraft } from '@broadsheet/model/testing'
import { importDrafts, openD1, readRanking } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dyingAfter } from '../test/dying-after.ts'
import { emptyPaper } from '../test/empty-paper.ts'
import { tickAt } from '../test/tick-at.ts'
import { countView } from './count-views.ts'
import { runSteps } from './run-steps.ts'

const noon = Date.UTC(2026, 10, 24, 12) / 1000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

/** A ranked paper with work for every step since. */
async function paperWithWork(): Promise<void> {
  await emptyPaper()
  const db = openD1(env.DB)
  const draft = (number: number) => makeDraft(number, { publishedAt: noon - 3600 * number })
  await importDrafts(db, [1, 2, 3, 4].map(draft), { now: noon, rejected: 0 })
  await runSteps(db, env.SNAPSHOTS, tickAt(noon))
  await importDrafts(db, [5, 6].map(draft), { now: noon, rejected: 0 })
  await env.DB.exec(`INSERT INTO activity_hours (hour, article_id, views) VALUES (${noon}, 4, 50)`)
  await env.DB.exec(`INSERT INTO seen_views VALUES (1, 'long-ago', 1800)`)
  for (const reader of ['a', 'b', 'c'])
    await countView(env, { slug: 'ferry-1-leaves-late', at: noon, reader, from: null })
}

async function state() {
  const rows = async (text: string) => (await env.DB.prepare(text).all()).results
  return {
    ranking: await readRanking(env.SNAPSHOTS),
    related: await rows('SELECT article_id, other_id, score FROM related ORDER BY article_id, other_id'),
    due: await rows('SELECT id FROM articles WHERE related_at IS NULL'),
    hours: await rows('SELECT hour, article_id, views FROM activity_hours ORDER BY hour, article_id'),
    seen: await rows('SELECT * FROM seen_views'),
    stale: await rows('SELECT * FROM stale_tags ORDER BY tag'),
    totals: await rows('SELECT article_id, views, votes FROM article_totals ORDER BY article_id'),
  }
}

it('a tick that dies at any statement leaves the old ranking whole, and the next tick catches up', async () => {
  await paperWithWork()
  const standing = await readRanking(env.SNAPSHOTS)
  await runSteps(openD1(env.DB), env.SNAPSHOTS, tickAt(noon + 300))
  const clean = await state()
  expect(clean.ranking).not.toEqual(standing)
  expect(clean).toMatchObject({ due: [], seen: [] })
  expect(clean.stale).toEqual(
    expect.arrayContaining([
      { tag: 'front', changed_at: noon + 300 },
      { tag: 'ranking', changed_at: noon + 300 },
    ]),
  )

  let survived = false
  let answers = 0
  for (; !survived; answers += 1) {
    await paperWithWork()
    const dying = dyingAfter(answers, env)
    survived = await runSteps(openD1(dying.DB), dying.SNAPSHOTS, tickAt(noon + 300, { ...env, DB: dying.DB })).then(
      () => true,
      () => false,
    )
    expect([standing, clean.ranking]).toContainEqual(await readRanking(env.SNAPSHOTS))
    await runSteps(openD1(env.DB), env.SNAPSHOTS, tickAt(noon + 300))
    expect(await state(), `died after ${answers} answers`).toEqual(clean)
  }
  expect(answers).toBeGreaterThan(12)
}, 60_000)

it('a step that fails does not stop the others, and fails the tick', async () => {
  await paperWithWork()
  await env.DB.exec('ALTER TABLE related RENAME TO away')
  await expect(runSteps(openD1(env.DB), env.SNAPSHOTS, tickAt(noon + 300))).rejects.toThrow(/related/)
  await env.DB.exec('ALTER TABLE away RENAME TO related')
  expect(await state()).toMatchObject({ seen: [] })
})
