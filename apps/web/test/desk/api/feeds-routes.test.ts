import type { FeedJson } from '@broadsheet/model'
import { hashOfToken, newTokenValue } from '@broadsheet/newsroom/testing'
import { beginPoll, createToken, endPoll, listDueSources, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../empty-paper.ts'
import { deskUnderTest } from '../desk-under-test.ts'

const db = openD1(env.DB)
const feeds = '/api/v1/desk/feeds'
const wire = { url: 'https://wire.example/feed.xml', section: 'Harbour' }
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function add(body: unknown = wire) {
  return await desk.ask<FeedJson & { detail?: string }>('POST', feeds, { body })
}

async function list(): Promise<FeedJson[]> {
  return (await desk.ask<{ feeds: FeedJson[] }>('GET', feeds)).body.feeds
}

async function change(id: number, body: unknown) {
  return await desk.ask<FeedJson & { code?: string }>('PATCH', `${feeds}/${id}`, { body })
}

async function audited(): Promise<unknown[]> {
  const { body } = await desk.ask<{ entries: { verb: string; who: string; detail: unknown }[] }>(
    'GET',
    '/api/v1/desk/audit',
  )
  return body.entries.map(({ verb, who, detail }) => [verb, who, detail])
}

describe('following a feed', () => {
  it('polls it from the next tick on', async () => {
    const { status, body } = await add()
    expect([status, body]).toEqual([
      201,
      {
        id: 1,
        ...wire,
        section: { slug: 'harbour', name: 'Harbour' },
        state: 'new',
        addedAt: '2026-11-24T12:00:00Z',
        polledAt: null,
        dueAt: '2026-11-24T12:00:00Z',
        outcome: null,
        result: 'Not polled yet.',
        failures: 0,
        failingSince: null,
        pausedAt: null,
        pausedBecause: null,
        articles: 0,
        copyImages: false,
      },
    ])
    expect(await list()).toEqual([body])
    expect(await audited()).toEqual([['add feed', 'environment', wire]])
  })

  it('again changes its section, or nothing', async () => {
    const { body } = await add()
    desk.wait(60)
    expect(await add()).toMatchObject({ status: 200, body })
    expect(await add({ ...wire, section: 'Weather' })).toMatchObject({
      status: 200,
      body: { id: 1, section: { slug: 'weather' } },
    })
    expect(await audited()).toEqual([
      ['change feed', 'environment', { url: wire.url, section: 'Weather' }],
      ['add feed', 'environment', wire],
    ])
  })

  it.each([
    ['ftp://wire.example/feed', 'url: An address begins with http'],
    ['wire.example/feed', 'url: '],
    ['http://127.0.0.1/feed', 'private network'],
    ['http://0x7f000001/feed', 'FEED_HOSTS_ALLOWED'],
    ['http://[::ffff:10.0.0.1]/feed', 'private network'],
    ['http://169.254.169.254/latest/', 'private network'],
    ['http://localhost:8080/', 'FEED_HOSTS_ALLOWED=localhost:8080'],
    ['https://nell:secret@wire.example/feed', 'has no user name or password'],
    ['https://paper.example/feed.xml', 'a feed of this paper'],
  ])('is refused at %s', async (url, reason) => {
    const { status, body } = await add({ ...wire, url })
    expect([status, body.detail]).toEqual([400, expect.stringContaining(reason)])
    expect(await list()).toEqual([])
  })

  it('copies its images if that is asked for, and the audit log says so', async () => {
    const copying = { ...wire, copyImages: true }
    expect(await add(copying)).toMatchObject({ status: 201, body: { copyImages: true } })
    expect(await add()).toMatchObject({ status: 200, body: { copyImages: true } })
    expect(await change(1, { copyImages: false })).toMatchObject({ status: 200, body: { copyImages: false } })
    expect(await add(copying)).toMatchObject({ status: 200, body: { copyImages: true } })
    expect(await audited()).toEqual([
      ['change feed', 'environment', { url: wire.url, section: 'Harbour', copyImages: true }],
      ['change feed', 'environment', { url: wire.url, copyImages: false }],
      ['add feed', 'environment', copying],
    ])
  })

  it('refuses unknown fields', async () => {
    for (const body of [{ url: wire.url }, { ...wire, section: ' ' }, { ...wire, every: 'hour' }]) {
      expect((await add(body)).status).toBe(400)
    }
  })
})

describe('a feed that is followed', () => {
  it('can be paused, is not polled meanwhile, and resumes without its old errors', async () => {
    await add()
    await beginPoll(db, { id: 1, now: desk.now(), retryAt: desk.now() + 900 })
    expect(await list()).toMatchObject([{ state: 'failing', failures: 1, result: 'The poll was cut off.' }])
    expect(await change(1, { paused: true })).toMatchObject({
      status: 200,
      body: { state: 'paused', dueAt: null, pausedAt: '2026-11-24T12:00:00Z', pausedBecause: 'environment paused it.' },
    })
    desk.wait(86_400)
    expect(await listDueSources(db, desk.now(), 10)).toEqual([])
    expect(await change(1, { due: 'now' })).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect(await change(1, { paused: true })).toMatchObject({ body: { pausedAt: '2026-11-24T12:00:00Z' } })
    expect(await change(1, { paused: false })).toMatchObject({
      body: { state: 'ok', failures: 0, failingSince: null, dueAt: '2026-11-25T12:00:00Z', pausedBecause: null },
    })
    expect(await listDueSources(db, desk.now(), 10)).toMatchObject([{ id: 1 }])
    expect((await audited()).length).toBe(3)
  })

  it('is polled at the next tick on request', async () => {
    await add()
    const [feed] = await listDueSources(db, desk.now(), 1)
    if (feed === undefined) throw new Error('The feed is not due')
    const well = { failures: 0, failingSince: null, pauseReason: null, added: 2, intervalSeconds: 900 }
    const outcome = { is: 'read', added: 2, updated: 0, unchanged: 5, known: 1, refused: 2 } as const
    const reasons = [{ reason: 'no-date', line: 12, items: 2 }]
    const end = { ...well, url: 'https://wire.example/new.xml', etag: '"1"', lastModified: null }
    await endPoll(db, feed, { ...end, dueAt: desk.now() + 900, outcome: { ...outcome, reasons } }, desk.now())
    desk.wait(60)
    expect(await listDueSources(db, desk.now(), 10)).toEqual([])
    expect(await list()).toMatchObject([
      {
        url: 'https://wire.example/new.xml',
        articles: 2,
        result: '2 new, 0 changed, 5 as they were, 1 known from elsewhere, 2 not taken. 2 × no-date, first in line 12.',
      },
    ])
    expect(await change(1, { due: 'now' })).toMatchObject({ body: { dueAt: '2026-11-24T12:01:00Z' } })
    expect(await listDueSources(db, desk.now(), 10)).toMatchObject([{ id: 1, etag: '"1"' }])
    // With its ETag, the next poll would get a 304 and move nothing.
    await change(1, { section: 'Weather' })
    expect(await listDueSources(db, desk.now(), 10)).toMatchObject([{ section: 'Weather', etag: null }])
  })

  it('can be removed, and another source may then update its articles', async () => {
    await add()
    await env.DB.exec("INSERT INTO feed_items VALUES ('guid:1', 1), ('guid:2', 9)")
    for (let times = 0; times < 2; times += 1) {
      expect(await desk.ask('DELETE', `${feeds}/1`)).toMatchObject({ status: 204 })
    }
    expect(await list()).toEqual([])
    expect((await env.DB.prepare('SELECT * FROM feed_items').all()).results).toEqual([
      { source_key: 'guid:2', feed_id: 9 },
    ])
    expect((await audited())[0]).toEqual(['remove feed', 'environment', wire])
    expect((await audited()).length).toBe(2)
    expect((await change(1, { paused: true })).status).toBe(404)
  })

  it('is shown to a token with the scope read, which cannot change it', async () => {
    await add()
    const token = newTokenValue()
    const order = {
      name: 'Intern',
      scope: 'read',
      hash: await hashOfToken(token),
      by: 'Nell',
      now: desk.now(),
    } as const
    await createToken(db, order)
    expect((await desk.ask('GET', feeds, { token })).status).toBe(200)
    for (const [method, path] of [
      ['POST', feeds],
      ['PATCH', `${feeds}/1`],
      ['DELETE', `${feeds}/1`],
    ] as const) {
      expect((await desk.ask(method, path, { token, body: wire })).status).toBe(403)
    }
    expect((await desk.ask('GET', feeds, { token: 'none' })).status).toBe(401)
  })
})
