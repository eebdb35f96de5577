import { makeDraft } from '@broadsheet/model/testing'
import { castVote, importDrafts, openD1, readRanking } from '@broadsheet/store'
import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import worker from './index.ts'

const db = openD1(env.DB)
const noon = Date.UTC(2026, 10, 24, 12)
const nowSeconds = noon / 1000

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon })
  await emptyPaper()
  const drafts = Array.from({ length: 12 }, (_, index) => makeDraft(index + 1, { captured: { votes: index } }))
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

async function tick(at = noon, bindings: Parameters<(typeof worker)['scheduled']>[1] = env): Promise<void> {
  const ctx = createExecutionContext()
  const controller = createScheduledController({ cron: '*/5 * * * *', scheduledTime: new Date(at) })
  await worker.scheduled(controller, bindings)
  await waitOnExecutionContext(ctx)
}

async function deliverViews(readers: number, slug: string, at: number): Promise<void> {
  const messages = Array.from({ length: readers }, (_, reader) => ({
    id: String(reader),
    timestamp: new Date(at * 1000),
    attempts: 1,
    body: { slug, at, reader: `reader ${reader}`, from: null },
  }))
  await worker.queue(createMessageBatch('broadsheet-views', messages), env)
}

async function leaders(window: 'trending' | 'day' | 'all') {
  const ranking = await readRanking(env.SNAPSHOTS)
  return ranking?.windows[window].places.map((place) => ranking.entries[place]?.slug) ?? []
}

describe('a cron tick', () => {
  it('puts the article first that got fifty views in the last hour', async () => {
    await tick()
    expect((await leaders('trending'))[0]).toBe('ferry-12-leaves-late')
    await deliverViews(50, 'ferry-1-leaves-late', nowSeconds - 600)
    await tick(noon + 300_000)
    expect((await leaders('trending'))[0]).toBe('ferry-1-leaves-late')
    expect((await leaders('day'))[0]).toBe('ferry-1-leaves-late')
    const ranking = await readRanking(env.SNAPSHOTS)
    expect(ranking?.sections['harbour']?.name).toBe('Harbour')
  })

  it('gains an old article no place for eight votes of one network or of three', async () => {
    for (let number = 2; number <= 12; number += 1) {
      await deliverViews(3 * number, `ferry-${number}-leaves-late`, nowSeconds - 600)
    }
    await tick()
    const before = await leaders('trending')
    for (const networks of [1, 3]) {
      for (let voter = 0; voter < 8; voter += 1) {
        await castVote(db, {
          slug: 'ferry-1-leaves-late',
          voter: `${networks} ${voter}`,
          network: `network ${voter % networks}`,
          at: nowSeconds - 60,
        })
      }
      await tick(noon + networks * 60_000)
      expect(await leaders('trending')).toEqual(before)
      expect((await leaders('day')).at(-1)).toBe('ferry-2-leaves-late')
    }
  })

  it('ranks without the paper’s name, which only feeds need', async () => {
    await tick(noon, { DB: env.DB, SNAPSHOTS: env.SNAPSHOTS, COUNTERS: env.COUNTERS })
    expect((await leaders('trending'))[0]).toBe('ferry-12-leaves-late')
  })

  it('writes nothing when nothing changed', async () => {
    await tick()
    const first = await readRanking(env.SNAPSHOTS)
    await tick(noon + 300_000)
    expect(await readRanking(env.SNAPSHOTS)).toEqual(first)
  })

  it('that fails half-way leaves the old ranking, and the next tick catches up', async () => {
    await tick()
    const standing = await readRanking(env.SNAPSHOTS)
    await deliverViews(50, 'ferry-1-leaves-late', nowSeconds)
    await env.DB.exec('ALTER TABLE view_counters RENAME TO away')
    await env.DB.exec('ALTER TABLE ranking_due RENAME TO gone')
    await expect(tick(noon + 1000)).rejects.toThrow('2 steps of the tick failed')
    expect(await readRanking(env.SNAPSHOTS)).toEqual(standing)
    await env.DB.exec('ALTER TABLE away RENAME TO view_counters')
    await env.DB.exec('ALTER TABLE gone RENAME TO ranking_due')
    await tick(noon + 2000)
    expect((await leaders('trending'))[0]).toBe('ferry-1-leaves-late')
  })

  it('may run at the same time as another', async () => {
    await Promise.all([tick(), tick(noon + 1)])
    expect(await leaders('trending')).toHaveLength(12)
    const { results } = await env.DB.prepare('SELECT article_id, other_id FROM related').all()
    expect(new Set(results.map((row) => JSON.stringify(row))).size).toBe(results.length)
  })

  it('replaces an invalid ranking', async () => {
    await env.SNAPSHOTS.put('ranking', '{"version":0}')
    await tick()
    expect(await leaders('trending')).toHaveLength(12)
  })
})
