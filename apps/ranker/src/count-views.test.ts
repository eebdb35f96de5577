import type { ViewEvent } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { importDrafts, openD1 } from '@broadsheet/store'
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dyingAfter } from '../test/dying-after.ts'
import { emptyPaper } from '../test/empty-paper.ts'
import { collectAllViews, countView } from './count-views.ts'
import worker from './index.ts'

const db = openD1(env.DB)
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const slug = 'ferry-1-leaves-late'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon * 1000 })
  await emptyPaper()
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

function view(reader: string, at = noon, changes: Partial<ViewEvent> = {}): ViewEvent {
  return { slug, at, reader, from: null, ...changes }
}

async function deliver(bodies: readonly unknown[]): ReturnType<typeof getQueueResult> {
  const batch = createMessageBatch(
    'broadsheet-views',
    bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body })),
  )
  const ctx = createExecutionContext()
  await worker.queue(batch, env)
  return await getQueueResult(batch, ctx)
}

async function counted(): Promise<unknown> {
  return await env.DB.prepare('SELECT coalesce(sum(views), 0) AS views FROM article_totals').first('views')
}

describe('a view', () => {
  it('of a published article counts, once it is collected', async () => {
    await exports.Views.count(view('a'))
    await exports.Views.count(view('b', noon, { slug: 'gone' }))
    expect(await counted()).toBe(0)
    expect(await collectAllViews(db, env)).toBe(2)
    expect(await counted()).toBe(1)
    expect(await collectAllViews(db, env)).toBe(0)
  })

  it('counts once, whichever of several counters has its article', async () => {
    const shared = { ...env, VIEW_COUNTERS: '3' }
    for (let number = 1; number <= 2; number += 1) {
      for (const reader of ['a', 'b', 'a']) {
        await countView(shared, view(reader, noon, { slug: `ferry-${number}-leaves-late` }))
      }
    }
    const ofEach = await Promise.all(
      [0, 1, 2].map(async (number) => {
        const { gains } = await env.COUNTERS.get(env.COUNTERS.idFromName(`counter ${number}`)).collect(0)
        return JSON.parse(gains).length
      }),
    )
    expect(ofEach.filter((gains) => gains > 0)).toHaveLength(2)
    await collectAllViews(db, shared)
    expect(await counted()).toBe(4)
  })

  it('that one of several counters has is collected, when there are fewer of them', async () => {
    const shared = { ...env, VIEW_COUNTERS: '2' }
    const count = async () => {
      await countView(shared, view('a'))
      await countView(shared, view('a', noon, { slug: 'ferry-2-leaves-late' }))
    }
    await count()
    await collectAllViews(db, shared)
    vi.setSystemTime((noon + 1800) * 1000)
    for (const number of [1, 2])
      await countView(shared, view('a', noon + 1800, { slug: `ferry-${number}-leaves-late` }))
    await collectAllViews(db, env)
    expect(await counted()).toBe(4)
  })

  it('is not lost and not counted twice when D1 fails at any point of a collection', async () => {
    for (let answers = 0; answers < 3; answers += 1) {
      await countView(env, view(`reader ${answers}`))
      await collectAllViews(openD1(dyingAfter(answers, env).DB), env).catch(() => {})
      await collectAllViews(db, env)
      expect(await counted()).toBe(answers + 1)
    }
  })

  it('counts as a click, and the places of the list get the clicks that were expected', async () => {
    await env.DB.prepare(`INSERT INTO offers VALUES (?, '{"day": [2, 1]}')`).bind(noon).run()
    const from = { page: '/', list: 'day', position: 2, of: 2, snapshot: noon }
    await countView(env, view('a', noon, { from }))
    await collectAllViews(db, env)
    const { results } = await env.DB.prepare(
      'SELECT article_id AS id, clicks, round(expected, 3) AS expected FROM activity_hours ORDER BY id',
    ).all()
    expect(results).toEqual([
      { id: 1, clicks: 1, expected: 0 },
      { id: 2, clicks: 0, expected: 1.585 },
    ])
  })
})

describe('a batch of the queue of the release before', () => {
  it('is counted without the messages that are not views', async () => {
    const gone = view('b', noon, { slug: 'gone' })
    const result = await deliver([view('a'), { slug: 3 }, 'noise', null, gone, { ...view('c'), reader: '' }])
    expect(result).toMatchObject({ outcome: 'ok', ackAll: false, retryMessages: [] })
    await collectAllViews(db, env)
    expect(await counted()).toBe(1)
  })

  it('counts once when it is delivered again, alone or within another batch', async () => {
    const batch = [view('a', noon - 60), view('b', noon - 30)]
    await deliver(batch)
    await deliver(batch)
    await collectAllViews(db, env)
    await deliver([view('c'), ...batch])
    await collectAllViews(db, env)
    expect(await counted()).toBe(3)
  })
})
