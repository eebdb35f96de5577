import type { ViewEvent } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { importDrafts, openD1 } from '@broadsheet/store'
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../test/empty-paper.ts'
import worker from './index.ts'

const db = openD1(env.DB)
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const midnight = noon + 12 * 3600
const slug = 'ferry-1-leaves-late'

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
})

function view(reader: string, at = noon, changes: Partial<ViewEvent> = {}): ViewEvent {
  return { slug, at, reader, from: null, ...changes }
}

function batchOf(bodies: readonly unknown[], sentAt: number) {
  const timestamp = new Date(sentAt * 1000)
  return createMessageBatch(
    'broadsheet-views',
    bodies.map((body, index) => ({ id: String(index), timestamp, attempts: 1, body })),
  )
}

async function deliver(bodies: readonly unknown[], sentAt = noon): ReturnType<typeof getQueueResult> {
  const batch = batchOf(bodies, sentAt)
  const ctx = createExecutionContext()
  await worker.queue(batch, env)
  return await getQueueResult(batch, ctx)
}

async function counted(): Promise<unknown> {
  return await env.DB.prepare('SELECT sum(views) AS views FROM article_totals').first('views')
}

async function everythingStored(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*'",
  ).all<{ name: string }>()
  const dumps = tables.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results)
  return JSON.stringify(await Promise.all(dumps))
}

describe('a batch of the view queue', () => {
  it('is counted without the messages that are not views', async () => {
    const gone = view('b', noon, { slug: 'gone' })
    const result = await deliver([view('a'), { slug: 3 }, 'noise', null, gone, { ...view('c'), reader: '' }])
    expect(result).toMatchObject({ outcome: 'ok', ackAll: false, retryMessages: [] })
    expect(await counted()).toBe(1)
  })

  it('without any view changes nothing', async () => {
    expect(await deliver(['noise', {}, 7])).toMatchObject({ outcome: 'ok' })
    expect(await counted()).toBe(0)
  })

  it('counts once when it is delivered again, alone or within another batch', async () => {
    const batch = [view('a'), view('b')]
    await deliver(batch)
    await deliver(batch)
    await deliver([view('c', noon + 5), ...batch], noon + 5)
    expect(await counted()).toBe(3)
  })

  it('is delivered again when D1 cannot be written, and then counts completely', async () => {
    await env.DB.exec('ALTER TABLE hourly_activity RENAME TO away')
    await expect(deliver([view('a')])).rejects.toThrow(/hourly_activity/)
    await env.DB.exec('ALTER TABLE away RENAME TO hourly_activity')
    expect(await counted()).toBe(0)
    await deliver([view('a')])
    expect(await counted()).toBe(1)
  })

  it('counts a reader who comes back after half an hour, and not one who reloads', async () => {
    await deliver([view('a'), view('a', noon + 10)], noon + 10)
    await deliver([view('a', noon + 1799)], noon + 1799)
    expect(await counted()).toBe(1)
    await deliver([view('a', noon + 1800)], noon + 1800)
    expect(await counted()).toBe(2)
  })

  it('counts once across midnight, without anything that a restart loses', async () => {
    const late = [view('a', midnight - 2)]
    await deliver(late, midnight - 2)
    await deliver([view('b', midnight + 1)], midnight + 1)
    await deliver(late, midnight - 2)
    expect(await counted()).toBe(2)
  })

  it('counts a click, and the clicks that the places of the list were expected to get', async () => {
    await env.DB.prepare(`INSERT INTO offers VALUES (?, '{"day": [2, 1]}')`).bind(noon).run()
    const from = { page: '/', list: 'day', position: 2, of: 2, snapshot: noon }
    await deliver([view('a', noon, { from })])
    const { results } = await env.DB.prepare(
      'SELECT article_id AS id, clicks, round(expected, 3) AS expected FROM hourly_activity ORDER BY id',
    ).all()
    expect(results).toEqual([
      { id: 1, clicks: 1, expected: 0 },
      { id: 2, clicks: 0, expected: 1.585 },
    ])
  })
})

describe('the hash of a reader', () => {
  it('differs from that of the message, and on every day', async () => {
    await deliver([view('reader-of-today', noon)])
    const today = await env.DB.prepare('SELECT reader FROM seen_views').first('reader')
    await deliver([view('reader-of-today', noon + 86_400)], noon + 86_400)
    const both = await env.DB.prepare('SELECT count(DISTINCT reader) AS readers FROM seen_views').first('readers')
    expect(both).toBe(2)
    expect(await everythingStored()).toContain(String(today))
    expect(await everythingStored()).not.toContain('reader-of-today')
  })

  it('does not reveal the article, and differs for each article of a reader', async () => {
    await deliver([view('a'), view('a', noon, { slug: 'ferry-2-leaves-late' })])
    const { results } = await env.DB.prepare('SELECT * FROM seen_views').all<{ reader: string }>()
    expect(results.map((row) => Object.keys(row))).toEqual([
      ['slot', 'reader', 'at'],
      ['slot', 'reader', 'at'],
    ])
    expect(new Set(results.map(({ reader }) => reader)).size).toBe(2)
  })

  it('cannot be computed after its day: the salt is random and deleted', async () => {
    await deliver([view('a', noon)])
    const salt = String(await env.DB.prepare('SELECT salt FROM view_salts').first('salt'))
    expect(salt).toMatch(/^[0-9a-f]{32}$/)
    await deliver([view('b', midnight + 3600)], midnight + 3600)
    expect(await everythingStored()).not.toContain(salt)
  })
})
