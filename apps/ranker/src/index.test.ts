import { makeDraft } from '@broadsheet/model/testing'
import { importDrafts, openDatabase, readRanking } from '@broadsheet/store'
import {
  applyD1Migrations,
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
  reset,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import worker from './index.ts'

const db = openDatabase(env.DB)
const noon = Date.UTC(2026, 10, 24, 12)
const nowSeconds = noon / 1000

beforeEach(async () => {
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  const drafts = Array.from({ length: 12 }, (_, index) => makeDraft(index + 1, { captured: { votes: index } }))
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

async function tick(at = noon, bindings: typeof env = env): Promise<void> {
  const ctx = createExecutionContext()
  const controller = createScheduledController({ cron: '*/5 * * * *', scheduledTime: new Date(at) })
  await worker.scheduled(controller, bindings)
  await waitOnExecutionContext(ctx)
}

async function deliver(...bodies: unknown[]): ReturnType<typeof getQueueResult> {
  const messages = bodies.map((body, index) => ({ id: String(index), timestamp: new Date(noon), attempts: 1, body }))
  const batch = createMessageBatch('broadsheet-views', messages)
  const ctx = createExecutionContext()
  await worker.queue(batch, env)
  return await getQueueResult(batch, ctx)
}

async function leaders(window: 'trending' | 'day' | 'all') {
  const ranking = await readRanking(env.SNAPSHOTS)
  return ranking?.windows[window].places.map((place) => ranking.entries[place]?.slug) ?? []
}

describe('a cron tick', () => {
  it('puts the article first that got fifty views in the last hour', async () => {
    await tick()
    expect((await leaders('trending'))[0]).toBe('ferry-12-leaves-late')
    await deliver(...Array.from({ length: 50 }, () => ({ slug: 'ferry-1-leaves-late', at: nowSeconds - 600 })))
    await tick(noon + 300_000)
    expect((await leaders('trending'))[0]).toBe('ferry-1-leaves-late')
    expect((await leaders('day'))[0]).toBe('ferry-1-leaves-late')
    const ranking = await readRanking(env.SNAPSHOTS)
    expect(ranking?.sections['harbour']?.name).toBe('Harbour')
  })

  it('writes nothing when nothing changed', async () => {
    await tick()
    const first = await readRanking(env.SNAPSHOTS)
    await tick(noon + 300_000)
    expect(await readRanking(env.SNAPSHOTS)).toEqual(first)
  })

  it('that fails half-way leaves the old ranking standing, and the next one catches up', async () => {
    await tick()
    const standing = await readRanking(env.SNAPSHOTS)
    await deliver(...Array.from({ length: 50 }, () => ({ slug: 'ferry-1-leaves-late', at: nowSeconds })))
    await env.DB.exec('ALTER TABLE article_totals RENAME TO away')
    await expect(tick(noon + 1000)).rejects.toThrow(/article_totals/)
    expect(await readRanking(env.SNAPSHOTS)).toEqual(standing)
    await env.DB.exec('ALTER TABLE away RENAME TO article_totals')
    await tick(noon + 2000)
    expect((await leaders('trending'))[0]).toBe('ferry-1-leaves-late')
  })

  it('does no harm beside another at the same time', async () => {
    await Promise.all([tick(), tick(noon + 1)])
    expect(await leaders('all')).toHaveLength(12)
    const { results } = await env.DB.prepare('SELECT article_id, other_id FROM related').all()
    expect(new Set(results.map((row) => JSON.stringify(row))).size).toBe(results.length)
  })

  it('replaces what is no ranking', async () => {
    await env.SNAPSHOTS.put('ranking', '{"version":0}')
    await tick()
    expect(await leaders('all')).toHaveLength(12)
  })

  it('finds related articles for what is new and for the older ones that it goes with', async () => {
    await tick()
    const walrus = (number: number, headline: string) =>
      makeDraft(number, { headline, body: [{ type: 'paragraph', text: 'A walrus slept on the slipway all morning.' }] })
    await importDrafts(db, [walrus(60, 'Walrus on the slipway')], { now: 1, rejected: 0 })
    await tick()
    await importDrafts(db, [walrus(61, 'Slipway walrus leaves')], { now: 1, rejected: 0 })
    await tick()
    const pairs = await env.DB.prepare(
      `SELECT one.slug AS one, other.slug AS other FROM related
       JOIN articles one ON one.id = article_id JOIN articles other ON other.id = other_id
       WHERE one.slug LIKE '%walrus%' ORDER BY one.slug`,
    ).all()
    expect(pairs.results).toEqual([
      { one: 'slipway-walrus-leaves', other: 'walrus-on-the-slipway' },
      { one: 'walrus-on-the-slipway', other: 'slipway-walrus-leaves' },
    ])
    expect(await env.DB.prepare('SELECT count(*) AS due FROM articles WHERE related_at IS NULL').first('due')).toBe(0)
  })
})

it('finds related articles in Chinese', async () => {
  const story = (number: number, headline: string, text: string) =>
    makeDraft(number, { headline, section: '港口', body: [{ type: 'paragraph', text }] })
  await importDrafts(
    db,
    [
      story(70, '台风逼近海港', '渡轮今天停航。'),
      story(71, '海港渡轮恢复', '台风过后，渡轮明天恢复。'),
      story(72, '图书馆搬迁', '读者传书。'),
    ],
    { now: 1, rejected: 0 },
  )
  await tick()
  const { results } = await env.DB.prepare(
    `SELECT other.headline FROM related JOIN articles one ON one.id = article_id JOIN articles other ON other.id = other_id
     WHERE one.headline = '台风逼近海港'`,
  ).all()
  expect(results).toEqual([{ headline: '海港渡轮恢复' }])
})

describe('a batch of the view queue', () => {
  it('is counted, and what is no view is dropped', async () => {
    const result = await deliver({ slug: 'ferry-1-leaves-late', at: nowSeconds }, { slug: 3 }, 'noise', {
      slug: 'gone',
      at: 1,
    })
    expect(result).toMatchObject({ outcome: 'ok', ackAll: false, retryMessages: [] })
    expect(await env.DB.prepare('SELECT sum(views) AS views FROM article_totals').first('views')).toBe(1)
  })

  it('is delivered again when the archive cannot be written', async () => {
    await env.DB.exec('ALTER TABLE hourly_activity RENAME TO away')
    await expect(deliver({ slug: 'ferry-1-leaves-late', at: nowSeconds })).rejects.toThrow(/hourly_activity/)
  })
})
