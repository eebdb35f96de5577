import type { LineOutcome, BackupArticle, BackupFacts } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { activityHours, composeRanking } from '@broadsheet/ranking'
import { openD1, publishDue, readCandidates, readRanking, writeRanking } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

const archive = '/api/v1/desk/archive'
const slug = 'the-new-pier-opens'
let desk = deskUnderTest()

async function wipe(): Promise<void> {
  await emptyPaper()
  desk = deskUnderTest()
}

beforeEach(wipe)

async function lines(): Promise<BackupArticle[]> {
  const response = await desk.request('/api/v1/desk/export', { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
  const text = new TextDecoder().decode(await response.arrayBuffer())
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

async function restore(...given: unknown[]): Promise<LineOutcome[]> {
  const { status, body } = await desk.ask<{ lines: LineOutcome[] }>('POST', archive, { body: { lines: given } })
  expect(status).toBe(200)
  return body.lines
}

async function rank(): Promise<void> {
  const now = desk.now()
  const { articles, sections } = await readCandidates(openD1(env.DB), now, activityHours)
  await writeRanking(env.SNAPSHOTS, composeRanking({ candidates: articles, sections, previous: null, now }))
}

/** Ferries in every state, one of them moved, and a draft with a time. */
async function paperOfEveryState(): Promise<void> {
  const items = [1, 2, 3].map((number) =>
    makeDraft(number, {
      captured: { votes: 3, related: captured('One') },
      addresses: [`https://old.example/?p=${number}`],
    }),
  )
  await desk.ask('POST', '/api/v1/desk/imports', { body: { items } })
  await desk.verb('ferry-1-leaves-late', 'move', { section: 'Letters', slug: 'ferry-1' })
  await desk.verb('ferry-2-leaves-late', 'withdraw')
  await desk.ask('POST', '/api/v1/desk/redirects', { body: { from: '/2019/11/ferry', to: 'ferry-1' } })
  await desk.begin()
  await desk.verb(slug, 'schedule', { at: '2026-11-25T09:00:00Z' })
}

const addresses = [
  '/letters/ferry-1.json',
  '/harbour/ferry-1-leaves-late',
  '/harbour/ferry-2-leaves-late.json',
  '/harbour/ferry-3-leaves-late.json',
  '/?p=1',
  '/?p=2',
  '/2019/11/ferry',
  `/council/${slug}.json`,
  '/api/v1/articles?limit=1',
  '/api/v1/sections',
  '/api/v1/search?q=ferry',
  '/feed.json',
]

async function crawl(): Promise<unknown[]> {
  const seen: unknown[] = []
  for (const address of addresses) {
    const response = await desk.request(address)
    seen.push([address, response.status, response.headers.get('Location'), await response.text()])
  }
  return seen
}

describe('a restored article', () => {
  it('is served to readers byte by byte as before', async () => {
    await paperOfEveryState()
    const [before, exported] = [await crawl(), await lines()]
    await wipe()
    expect(await crawl()).not.toEqual(before)
    desk = deskUnderTest()
    const answers = await restore(...exported)
    expect(answers.map(({ outcome }) => outcome)).toEqual(['restored', 'restored', 'restored', 'restored'])
    expect(answers[0]).toMatchObject({ key: 'test:1', url: 'https://paper.example/letters/ferry-1' })
    expect(await crawl()).toEqual(before)
    expect(await lines()).toEqual(exported)
    expect((await restore(...exported)).map(({ outcome }) => outcome)).toEqual(Array.from(exported, () => 'unchanged'))
    const at = Date.UTC(2026, 10, 25, 9) / 1000
    desk.wait(at - desk.now())
    expect(await publishDue(openD1(env.DB), at)).toBe(1)
    expect((await desk.request(`/council/${slug}.json`)).status).toBe(200)
  })

  it('clears the cached answers that lack it', async () => {
    await paperOfEveryState()
    const exported = await lines()
    await wipe()
    await restore(...exported)
    expect(await desk.staleTags()).toEqual([
      'day:2026-11-20',
      'feed',
      'front',
      'search',
      'section:harbour',
      'section:letters',
      'sitemap',
    ])
  })
})

describe('each line', () => {
  it('is answered by itself: an invalid one stops no other, and gets its reason', async () => {
    await paperOfEveryState()
    const [first] = await lines()
    await wipe()
    const otherwise = (changes: object) => ({ ...first, ...changes, source: { ...first?.source, key: 'other' } })
    const answers = await restore(
      otherwise({ version: 3 }),
      otherwise({ body: [{ type: 'embed', url: 'javascript:alert(1)', title: null }] }),
      otherwise({ slug: 'ferry/1' }),
      otherwise({ slug: 'Ferry-1' }),
      otherwise({ oldAddresses: ['a?b'] }),
      otherwise({ section: { slug: 'api', name: 'API' } }),
      otherwise({ paper: { ...first?.paper, id: 0 } }),
      'no article',
      { format: 'broadsheet-ranking', version: 1, ranking: {} },
      { format: 'broadsheet-feed', version: 1, feed: { url: 'ftp://wire.example', section: 'Wire', paused: false } },
      first,
      otherwise({}),
    )
    const address = 'slug, oldAddresses or section.slug: cannot stand in an address'
    expect(answers).toEqual([
      { outcome: 'rejected', key: 'other', reason: 'version: written by another version of Broadsheet' },
      { outcome: 'rejected', key: 'other', reason: expect.stringMatching(/^body\.0\.url: /) },
      { outcome: 'rejected', key: 'other', reason: `The line: ${address}` },
      { outcome: 'rejected', key: 'other', reason: `The line: ${address}` },
      { outcome: 'rejected', key: 'other', reason: `The line: ${address}` },
      { outcome: 'rejected', key: 'other', reason: `The line: ${address}` },
      { outcome: 'rejected', key: 'other', reason: expect.stringMatching(/^paper\.id: /) },
      { outcome: 'rejected', key: null, reason: expect.stringMatching(/^The line: /) },
      { outcome: 'rejected', key: 'ranking', reason: expect.stringMatching(/^ranking\./) },
      { outcome: 'rejected', key: 'feed', reason: expect.stringMatching(/^feed\.url: /) },
      { outcome: 'restored', key: 'test:1', url: 'https://paper.example/letters/ferry-1' },
      { outcome: 'rejected', key: 'other', reason: '"ferry-1" is, or was, the address of another article' },
    ])
  })

  it.each([{}, { lines: [] }, { lines: Array.from({ length: 101 }, () => 1) }, []])(
    'stands in a batch of 1 to 100: %j',
    async (body) => {
      expect(await desk.ask('POST', archive, { body })).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    },
  )

  it('needs an administrator', async () => {
    const path = '/api/v1/desk/tokens'
    const { body } = await desk.ask<{ token: string }>('POST', path, { body: { name: 'Nell', scope: 'write' } })
    const answer = await desk.ask('POST', archive, { token: body.token, body: { lines: [1] } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await desk.ask('GET', archive, { token: body.token })).status).toBe(200)
  })
})

describe('feeds', () => {
  const path = '/api/v1/desk/feeds'
  const order = (name: string) => ({ url: `https://${name}.example/feed.xml`, section: 'Wire' })

  it('are followed again, paused ones paused, and never overwrite a followed feed', async () => {
    await desk.ask('POST', path, { body: order('one') })
    await desk.ask('POST', path, { body: { ...order('two'), copyImages: true } })
    const { body } = await desk.ask<{ feeds: { id: number; url: string }[] }>('GET', path)
    const paused = body.feeds.find(({ url }) => url.includes('two'))
    await desk.ask('PATCH', `${path}/${paused?.id}`, { body: { paused: true } })
    const { body: facts } = await desk.ask<BackupFacts>('GET', archive)
    expect(facts.feeds).toEqual([
      { ...order('one'), paused: false },
      { ...order('two'), copyImages: true, paused: true },
    ])
    const [one, two] = facts.feeds.map((feed) => ({ format: 'broadsheet-feed', version: 1, feed }))
    await desk.ask('DELETE', `${path}/${paused?.id}`)
    const otherwise = { ...one, feed: { ...order('one'), section: 'Elsewhere', paused: false } }
    expect(await restore(one, two, otherwise)).toEqual([
      { outcome: 'unchanged', key: order('one').url, url: order('one').url },
      { outcome: 'restored', key: order('two').url, url: order('two').url },
      { outcome: 'kept', key: order('one').url, url: order('one').url },
    ])
    expect((await desk.ask<BackupFacts>('GET', archive)).body.feeds).toEqual(facts.feeds)
    expect(await restore(one, two)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
    expect(await restore({ ...one, feed: { ...one?.feed, copyImages: true } })).toMatchObject([{ outcome: 'kept' }])
  })
})

describe('the ranking', () => {
  it('is restored if the paper has none, and never overwrites one', async () => {
    await paperOfEveryState()
    await rank()
    const { body: facts } = await desk.ask<BackupFacts>('GET', archive)
    expect(facts).toMatchObject({ name: env.SITE_NAME, lastArticle: 4, ranking: { computedAt: desk.now() } })
    const line = { format: 'broadsheet-ranking', version: 1, ranking: facts.ranking }
    await wipe()
    expect((await desk.ask<BackupFacts>('GET', archive)).body).toMatchObject({ lastArticle: 0, ranking: null })
    await rank()
    desk.wait(300)
    expect(await restore(line)).toEqual([{ outcome: 'restored', key: 'ranking', url: 'https://paper.example/ranking' }])
    expect(await desk.staleTags()).toEqual(['front', 'ranking'])
    expect(await readRanking(env.SNAPSHOTS)).toEqual(facts.ranking)
    expect(await restore(line)).toMatchObject([{ outcome: 'unchanged', key: 'ranking' }])
    await desk.ask('POST', '/api/v1/desk/imports', { body: { items: [makeDraft(9)] } })
    await rank()
    await desk.staleTags()
    expect(await restore(line)).toMatchObject([{ outcome: 'kept', key: 'ranking' }])
    expect((await readRanking(env.SNAPSHOTS))?.entries).toHaveLength(1)
    expect(await desk.staleTags()).toEqual([])
  })
})
