import { makeDraft } from '@broadsheet/model/testing'
import { findTickStep, importDrafts, openD1, readRanking } from '@broadsheet/store'
import {
  createMessageBatch,
  createScheduledController,
  evictDurableObject,
  runDurableObjectAlarm,
  type createExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import worker from '../src/index.ts'
import { dyingAfter } from './dying-after.ts'
import { emptyPaper } from './empty-paper.ts'

const db = openD1(env.DB)
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const daySeconds = 86_400
const printed = vi.spyOn(console, 'log')

type Bindings = Parameters<(typeof worker)['scheduled']>[1] & Partial<ReturnType<typeof createExecutionContext>>

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon * 1000 })
  await emptyPaper()
  const drafts = Array.from({ length: 12 }, (_, index) => makeDraft(index + 1, { captured: { votes: index } }))
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

async function tick(at: number, bindings: Bindings = env): Promise<void> {
  await worker.scheduled(
    createScheduledController({ cron: '*/5 * * * *', scheduledTime: new Date(at * 1000) }),
    bindings,
  )
}

async function deliver(slug: string, at: number, bindings: Bindings = env): Promise<void> {
  const messages = Array.from({ length: 20 }, (_, reader) => ({
    id: String(reader),
    timestamp: new Date(at * 1000),
    attempts: 1,
    body: { slug, at, reader: `reader ${reader}`, from: null },
  }))
  await worker.queue(createMessageBatch('broadsheet-views', messages), bindings)
}

async function views(slug: string): Promise<number | null> {
  return await env.DB.prepare(
    'SELECT views FROM article_totals JOIN articles ON articles.id = article_id WHERE slug = ?',
  )
    .bind(slug)
    .first<number>('views')
}

/** A namespace of which one method fails. */
function failing(verb: 'get' | 'put'): Bindings {
  return {
    ...env,
    SNAPSHOTS: new Proxy(env.SNAPSHOTS, {
      get(target, name) {
        if (name !== verb) return typeof name === 'string' && name in target ? bound(target, name) : undefined
        return async () => {
          throw new Error('KV is away')
        }
      },
    }),
  }
}

function bound(target: KVNamespace, name: string): unknown {
  const value: unknown = Reflect.get(target, name)
  return typeof value === 'function' ? value.bind(target) : value
}

describe('the time of the last ranking is stored', () => {
  it('even when nothing changed, and not when ranking failed', async () => {
    await tick(noon)
    expect(await findTickStep(db, 'ranking')).toBe(noon)
    await tick(noon + 300)
    expect(await findTickStep(db, 'ranking')).toBe(noon + 300)
    await expect(tick(noon + 600, failing('get'))).rejects.toThrow('KV is away')
    expect(await findTickStep(db, 'ranking')).toBe(noon + 300)
  })
})

describe('a tick that cannot rank', () => {
  it('because KV cannot be written leaves the old ranking, and the next tick writes the new one', async () => {
    await tick(noon)
    const standing = await readRanking(env.SNAPSHOTS)
    await deliver('ferry-1-leaves-late', noon + 60)
    await expect(tick(noon + 300, failing('put'))).rejects.toThrow('KV is away')
    expect(await readRanking(env.SNAPSHOTS)).toEqual(standing)
    expect(printed.mock.calls.flat().map(String)).toContainEqual(
      expect.stringMatching(/"event":"step failed","step":"ranking refreshed","reason":"KV is away"/),
    )
    await tick(noon + 600)
    const ranking = await readRanking(env.SNAPSHOTS)
    expect(ranking?.entries[ranking.windows.trending.places[0] ?? -1]?.slug).toBe('ferry-1-leaves-late')
  })

  it('because KV has an invalid ranking or another version replaces it', async () => {
    for (const rubbish of ['{"version":3,', JSON.stringify({ version: 2, entries: [] }), '']) {
      await env.SNAPSHOTS.put('ranking', rubbish)
      await tick(noon)
      expect((await readRanking(env.SNAPSHOTS))?.entries).toHaveLength(12)
    }
  })
})

describe('a run that cannot collect views', () => {
  it('because D1 fails leaves them to the next, and they count once', async () => {
    await deliver('ferry-1-leaves-late', noon)
    const dying = dyingAfter(0, env)
    await expect(tick(noon, { ...env, ...dying })).rejects.toThrow('steps of the tick failed')
    expect(await views('ferry-1-leaves-late')).toBe(0)
    expect(printed.mock.calls.flat().map(String)).toContainEqual(
      expect.stringMatching(/"event":"step failed","step":"views collected"/),
    )
    await tick(noon + 300)
    await tick(noon + 600)
    expect(await views('ferry-1-leaves-late')).toBe(20)
  })

  it('because a counter fails does the rest of its work', async () => {
    const COUNTERS = new Proxy(env.COUNTERS, { get: away })
    await expect(tick(noon, { ...env, COUNTERS })).rejects.toThrow('The counter is away')
    expect(await findTickStep(db, 'ranking')).toBe(noon)
  })
})

describe('views', () => {
  it('that a crash takes are those of the last eight seconds alone', async () => {
    const counter = env.COUNTERS.get(env.COUNTERS.idFromName('counter 0'))
    await deliver('ferry-1-leaves-late', noon)
    expect(await runDurableObjectAlarm(counter)).toBe(true)
    await deliver('ferry-2-leaves-late', noon)
    await evictDurableObject(counter)
    await tick(noon)
    expect([await views('ferry-1-leaves-late'), await views('ferry-2-leaves-late')]).toEqual([20, 0])
    await deliver('ferry-1-leaves-late', noon)
    await tick(noon + 300)
    expect(await views('ferry-1-leaves-late')).toBe(20)
  })
})

function away(): never {
  throw new Error('The counter is away')
}

describe('a clock that jumps', () => {
  it('a day forward and back again keeps every count, and the ranking has the right time', async () => {
    await deliver('ferry-1-leaves-late', noon - 60)
    await tick(noon)
    const before = await readRanking(env.SNAPSHOTS)
    await tick(noon + daySeconds)
    await tick(noon + 300)
    const after = await readRanking(env.SNAPSHOTS)
    expect(after?.computedAt).toBe(noon + 300)
    expect(after?.windows.day.places.map((place) => after.entries[place]?.slug)).toEqual(
      before?.windows.day.places.map((place) => before.entries[place]?.slug),
    )
    expect(await views('ferry-1-leaves-late')).toBe(20)
    expect(await findTickStep(db, 'ranking')).toBe(noon + 300)
  })

  it('a day back still makes a ranking, and the next tick the right one', async () => {
    await deliver('ferry-1-leaves-late', noon - 60)
    await tick(noon)
    const before = await readRanking(env.SNAPSHOTS)
    await tick(noon - daySeconds)
    await tick(noon + 300)
    const after = await readRanking(env.SNAPSHOTS)
    expect(after?.windows.trending.places).toHaveLength(before?.windows.trending.places.length ?? 0)
    expect(after?.entries[after.windows.trending.places[0] ?? -1]?.slug).toBe('ferry-1-leaves-late')
    expect(await views('ferry-1-leaves-late')).toBe(20)
  })
})
