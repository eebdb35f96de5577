import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { deskUnderTest } from '../desk/desk-under-test.ts'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'

const { importDrafts, rank } = siteUnderTest()
const noon = Date.UTC(2026, 10, 24, 12)

let desk = deskUnderTest()
let asked: { rowsRead: number; d1RoundTrips: number }[] = []

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
  asked = []
  await importDrafts(...[1, 2, 3].map((number) => makeDraft(number)))
  await rank()
})

async function get(path: string, given: object = {}, init: RequestInit = {}) {
  const paper = createPaper({ clock: () => noon, write: (line) => asked.push(line) })
  const response = await paper.request(`https://paper.example${path}`, init, { ...env, ...given })
  const { rowsRead, d1RoundTrips } = asked.at(-1) ?? {}
  return {
    text: await response.text(),
    etag: response.headers.get('ETag') ?? '',
    status: response.status,
    rowsRead,
    d1RoundTrips,
  }
}

describe.each(['/', '/harbour', '/feed.xml', '/atom.xml', '/feed.json', '/harbour/feed.xml'])('%s', (path) => {
  it('is made once, and costs the next reader a row, or two for the ranking, too', async () => {
    const rowsRead = path === '/' ? 2 : 1
    const first = await get(path)
    const second = await get(path)
    expect(second).toEqual({ ...first, rowsRead, d1RoundTrips: 1 })
    expect(await get(path, {}, { headers: { 'If-None-Match': first.etag } })).toMatchObject({
      status: 304,
      rowsRead,
    })
  })

  it.each([
    ['edited', async () => await desk.verb('ferry-3-leaves-late', 'correct', { text: 'It was early.' })],
    ['moved', async () => await desk.verb('ferry-3-leaves-late', 'move', { slug: 'ferry-3' })],
    ['withdrawn', async () => await desk.verb('ferry-3-leaves-late', 'withdraw', {})],
    ['imported', async () => await importDrafts(makeDraft(4))],
  ])('is made again when an article is %s', async (what, change) => {
    const before = await get(path)
    await change()
    const after = await get(path)
    // A front shows no correction.
    const isShown = what !== 'edited' || path.includes('.')
    expect([after.text === before.text, after.etag === before.etag]).toEqual([!isShown, !isShown])
    expect(after.text.includes('/harbour/ferry-3"') || after.text.includes('/harbour/ferry-3<')).toBe(what === 'moved')
  })

  it('is another one for a paper of another name', async () => {
    await get(path)
    expect((await get(path, { SITE_NAME: 'The Gull' })).text).toContain('The Gull')
    expect((await get(path)).text).not.toContain('The Gull')
  })
})

it('the front page shows no withdrawn article, though KV still answers a ranking with it, also after a move', async () => {
  await importDrafts(makeDraft(4), makeDraft(5))
  await env.DB.exec(`INSERT INTO activity_hours (hour, article_id, views) SELECT ${noon / 1000}, id, 90 FROM articles`)
  await rank()
  const stale = await env.SNAPSHOTS.get('ranking', 'text')
  expect((await get('/')).text).toContain('data-list="day"')
  await desk.verb('ferry-1-leaves-late', 'move', { slug: 'ferry-1-left' })
  await desk.verb('ferry-1-left', 'withdraw', {})
  await env.SNAPSHOTS.put('ranking', stale ?? '')
  for (const time of ['first', 'second']) {
    const { text } = await get('/')
    expect([time, text.includes('ferry-1-'), text.includes('data-list="day"')]).toEqual([time, false, true])
  }
})

it('the front page is made again when the ranking changes', async () => {
  const before = await get('/')
  await env.DB.exec(
    `INSERT INTO activity_hours (hour, article_id, views) SELECT ${noon / 1000}, id, 90 FROM articles WHERE slug = 'ferry-1-leaves-late'`,
  )
  await rank(noon / 1000 + 300)
  const after = await get('/')
  expect(after.etag).not.toBe(before.etag)
  expect(after.text).not.toBe(before.text)
})

it('the feed of an unknown section is remembered by nobody', async () => {
  expect((await get('/letters/feed.xml')).status).toBe(404)
  await importDrafts(makeDraft(9, { section: 'Letters' }))
  expect((await get('/letters/feed.xml')).status).toBe(200)
})

describe('an article’s page', () => {
  const path = '/harbour/ferry-3-leaves-late'
  const isSameAfter = async (change: () => Promise<unknown>) => {
    await get(path)
    const before = await get(path)
    expect(before).toMatchObject({ status: 200, rowsRead: 4, d1RoundTrips: 1 })
    await change()
    const after = await get(path)
    return [after.text === before.text, after.etag === before.etag]
  }

  it.each([
    ['a correction', async () => await desk.verb('ferry-3-leaves-late', 'correct', { text: 'It was early.' })],
    ['a view', async () => await env.DB.exec('UPDATE article_totals SET views = views + 1')],
    ['a vote', async () => await env.DB.exec('UPDATE article_totals SET votes = votes + 1')],
    ['an older article’s new headline', async () => await importDrafts({ ...makeDraft(2), headline: 'Ferry 2 sank' })],
    [
      'a related article',
      async () => {
        await env.DB.exec(
          'INSERT INTO related SELECT one.id, other.id, 5 FROM articles one JOIN articles other ON one.id <> other.id',
        )
        await env.DB.exec('INSERT INTO article_list_refreshes SELECT id FROM articles')
      },
    ],
  ])('is made again after %s', async (_, change) => {
    expect(await isSameAfter(change)).toEqual([false, false])
  })

  it('is the same after nothing, and is not for a reader who just voted', async () => {
    expect(await isSameAfter(async () => null)).toEqual([true, true])
    expect((await get(`${path}?voted=1`)).rowsRead).toBeGreaterThan(4)
    expect((await get(path, {}, { headers: { Accept: 'application/json' } })).text).toContain('{"slug"')
  })

  it('leads on when the article moves, and is gone when it is withdrawn', async () => {
    await get(path)
    await desk.verb('ferry-3-leaves-late', 'move', { section: 'Council' })
    expect(await get(path)).toMatchObject({ status: 301 })
    await desk.verb('ferry-3-leaves-late', 'withdraw', {})
    expect(await get(path)).toMatchObject({ status: 410 })
    expect(await get('/council/ferry-3-leaves-late')).toMatchObject({ status: 410 })
  })
})
