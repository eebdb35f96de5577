import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { cachedSite } from './cached-site.ts'

const article = '/harbour/ferry-1-leaves-late'
const headline = 'Ferry 1 leaves late'
const outage = { prepare: refuse, batch: refuse } as unknown as D1Database

function refuse(): never {
  throw new Error('D1_ERROR: no connection')
}

let database: D1Database = env.DB
let site = cachedSite()

beforeEach(async () => {
  await emptyPaper()
  database = env.DB
  site = cachedSite(() => ({ DB: database }))
  // Published an hour ago.
  await site.importDrafts(makeDraft(1, { publishedAt: site.now() - 3_600 }), makeDraft(2))
  site.cache.asked.length = 0
  site.cache.calls.length = 0
})

describe('behind a shared cache, an article', () => {
  it('is rendered once for all its readers while it is fresh', async () => {
    expect((await site.ask(article)).cache).toBe('MISS')
    site.wait(119)
    const second = await site.ask(article)
    expect([second.cache, second.headers.get('Age')]).toEqual(['HIT', '119'])
    expect(second.text).toContain(headline)
    expect(site.cache.asked).toHaveLength(1)
  })

  it('is served stale once, while it is fetched again', async () => {
    await site.ask(article)
    site.wait(121)
    expect((await site.ask(article)).cache).toBe('UPDATING')
    await site.cache.settle()
    expect((await site.ask(article)).cache).toBe('HIT')
    expect(site.cache.asked).toHaveLength(2)
  })

  it('that did not change costs a 304 on revalidation', async () => {
    const first = await site.ask(article)
    site.wait(3_600)
    const second = await site.ask(article)
    expect([second.cache, second.text]).toEqual(['REVALIDATED', first.text])
    const [, conditional] = site.cache.asked
    expect(conditional?.headers.get('If-None-Match')).toBe(first.headers.get('ETag'))
  })

  it('is served for a week while D1 is down, and is an error after that', async () => {
    await site.ask(article)
    database = outage
    site.wait(6 * 86_400)
    const shown = await site.ask(article)
    expect([shown.status, shown.cache]).toEqual([200, 'STALE'])
    expect(shown.text).toContain(headline)
    site.wait(2 * 86_400)
    expect((await site.ask(article)).status).toBeGreaterThanOrEqual(500)
  })

  it('is fetched once when many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, async () => await site.ask(article)))
    expect(new Set(answers.map(({ status, text }) => status + text)).size).toBe(1)
    expect(site.cache.asked).toHaveLength(1)
  })

  it('is stored by format: a reader never gets a program’s JSON', async () => {
    const page = { headers: { Accept: 'text/html' } }
    const json = { headers: { Accept: 'application/json' } }
    expect((await site.ask(article, json)).headers.get('Content-Type')).toBe('application/json')
    expect((await site.ask(article, page)).headers.get('Content-Type')).toMatch('text/html')
    expect((await site.ask(article, json)).cache).toBe('HIT')
    expect((await site.ask(article, page)).cache).toBe('HIT')
    expect(JSON.parse((await site.ask(article, json)).text)).toMatchObject({ headline })
  })

  it('answers HEAD and a known ETag from the cache', async () => {
    const { headers } = await site.ask(article)
    expect((await site.ask(article, { method: 'HEAD' })).cache).toBe('HIT')
    const known = await site.ask(article, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
    expect([known.status, known.cache, known.text]).toEqual([304, 'HIT', ''])
    expect(site.cache.asked).toHaveLength(1)
  })

  it('is stored once, whatever tracking parameters its readers bring', async () => {
    await site.ask(article)
    for (const mark of ['?utm_source=letter', '?fbclid=1', '?fbclid=2&a=b', '?']) {
      expect((await site.ask(article + mark)).text).toContain(headline)
    }
    // Each request with a tracking parameter reached the site, which asked the cache instead of D1.
    expect(site.cache.asked.filter(({ url }) => new URL(url).search === '')).toHaveLength(1)
  })

  it('that was edited reaches the next reader', async () => {
    await site.ask(article)
    await site.ask('/')
    const edited = makeDraft(1, { publishedAt: site.now() - 3_600, headline: 'Ferry 1 sinks' })
    await site.importDrafts(edited)
    const next = await site.ask(article)
    expect([next.cache, next.text.includes('Ferry 1 sinks')]).toEqual(['MISS', true])
    expect((await site.ask('/')).text).toContain('Ferry 1 sinks')
  })

  it('shows a voter without script the counted vote, and others the stored page', async () => {
    const before = (await site.ask(article)).text
    const cast = await site.ask('/api/v1/articles/ferry-1-leaves-late/votes', {
      method: 'POST',
      headers: { Accept: 'text/html', 'CF-Connecting-IP': '192.0.2.1' },
    })
    const [address] = (cast.headers.get('Location') ?? '').split('#')
    const own = await site.ask(address ?? '')
    expect([own.cache, own.text === before]).toEqual(['BYPASS', false])
    const others = await site.ask(article)
    expect([others.cache, others.text]).toEqual(['HIT', before])
  })
})

it('an article that is published at a formerly unknown address shows within a minute', async () => {
  expect((await site.ask('/harbour/ferry-3-leaves-late')).status).toBe(404)
  expect((await site.ask('/harbour/ferry-3-leaves-late')).cache).toBe('HIT')
  await site.importDrafts(makeDraft(3))
  site.wait(60)
  expect((await site.ask('/harbour/ferry-3-leaves-late')).status).toBe(200)
})

it.each([
  ['/api/v1/desk/site', { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } }],
  ['/api/v1/desk/site', {}],
  ['/healthz', {}],
  ['/api/v1/articles?limit=many', {}],
])('%s is stored by no cache', async (path, init) => {
  await site.ask(path, init)
  expect((await site.ask(path, init)).cache).toBe('BYPASS')
})

describe('behind a shared cache, an image', () => {
  it('is stored whole even if the first request asks for a part', async () => {
    const bytes = 'GIF89a in ten parts'
    const path = `/images/${'b'.repeat(32)}.gif`
    await env.IMAGES.put(path.slice('/images/'.length), bytes)
    const part = await site.ask(path, { headers: { Range: 'bytes=0-5' } })
    expect([part.status, part.cache, part.text]).toEqual([206, 'BYPASS', 'GIF89a'])
    const whole = await site.ask(path)
    expect([whole.status, whole.cache, whole.text]).toEqual([200, 'MISS', bytes])
    const again = await site.ask(path)
    expect([again.status, again.cache, again.text]).toEqual([200, 'HIT', bytes])
    const beyond = await site.ask(`${path}?from=mail`, { headers: { Range: 'bytes=99-' } })
    expect([beyond.status, (await site.ask(path)).text]).toEqual([200, bytes])
  })
})
