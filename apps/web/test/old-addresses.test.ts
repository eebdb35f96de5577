import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'
import { deskUnderTest } from './desk/desk-under-test.ts'
import { emptyPaper } from './empty-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts } = siteUnderTest()
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

const post = (number: number, parts: object = {}) =>
  makeDraft(number, {
    source: { url: `https://old.example/2019/07/0${number}/quay-contract/` },
    slug: `quay-${number}`,
    addresses: [`https://old.example/?p=400${number}`, '/archives/4', 'https://old.example/story.asp?id=7&page=2'],
    ...parts,
  })

async function wayFrom(path: string, init: RequestInit = {}) {
  const response = await request(path, init)
  return [response.status, response.headers.get('Location')]
}

const there = [301, 'https://paper.example/harbour/quay-1']

describe('an address that an imported article had', () => {
  it.each([
    '/2019/07/01/quay-contract/',
    '/2019/07/01/quay-contract',
    '/2019/07/01/Quay-Contract/index.html',
    '/2019/07/01/quay-contract/?utm_source=mail&fbclid=x',
    '/2019/07/01/quay-contract/amp/',
    '/2019/07/01/quay-contract/?print=1',
    '/2019/07/01/quay-contract/feed/atom/',
    '/?p=4001',
    '/?utm_source=mail&p=4001',
    '/index.php?p=4001',
    '/archives/4',
    '/archives/4/',
    '/STORY.asp?page=2&ID=7',
    '/quay-1',
    '/quay-1/',
    '/any/quay-1/',
    '/2019/07/01/quay-contract/2/',
    '/archives/4/page/2/',
    '/2018/12/quay-1/',
    '/2018/12/24/quay-1',
  ])('%s leads to it in one redirect', async (path) => {
    await importDrafts(post(1))
    expect(await wayFrom(path)).toEqual(there)
    expect(await wayFrom(path, { method: 'HEAD' })).toEqual(there)
  })

  it.each([
    ['/?p=4002', 200],
    ['/?utm_source=mail', 200],
    ['/story.asp?id=8', 404],
    ['/story.asp', 404],
    ['/2019/07/01', 404],
    ['/2019/07/01/quay-2', 404],
    ['/some/where/quay-1', 404],
    ['/api/2019/07/01/quay-contract', 404],
  ])('is not %s', async (path, status) => {
    await importDrafts(post(1))
    expect(await wayFrom(path)).toEqual([status, null])
  })

  it('leads to it still when it moves, and says that it is gone when it is withdrawn', async () => {
    await importDrafts(post(1))
    await desk.verb('quay-1', 'move', { slug: 'contract-signed', section: 'Council' })
    expect(await wayFrom('/?p=4001')).toEqual([301, 'https://paper.example/council/contract-signed'])
    expect(await wayFrom('/any/quay-1/')).toEqual([301, 'https://paper.example/council/contract-signed'])
    await desk.verb('contract-signed', 'withdraw', {})
    expect(await wayFrom('/2019/07/01/quay-contract/')).toEqual([410, null])
    const asJson = await request('/?p=4001', { headers: { Accept: 'application/json' } })
    expect([asJson.status, await asJson.json()]).toEqual([410, expect.objectContaining({ code: 'withdrawn' })])
  })

  it('reveals no draft', async () => {
    await importDrafts({ ...post(1), publishedAt: null })
    expect(await wayFrom('/?p=4001')).toEqual([200, null])
    expect(await wayFrom('/2019/07/01/quay-contract/')).toEqual([301, '/2019/07/01/quay-contract'])
    expect(await wayFrom('/2019/07/01/quay-contract')).toEqual([404, null])
  })

  it('stays with the article that had it first, and comes with a later import of an unchanged one', async () => {
    await importDrafts({ ...post(1), addresses: undefined })
    expect(await wayFrom('/archives/4')).toEqual([404, null])
    const report = await importDrafts(post(1))
    expect(report.items).toMatchObject([{ outcome: 'unchanged' }])
    await importDrafts(post(2))
    expect(await wayFrom('/archives/4')).toEqual(there)
  })

  it.each([
    ['published', '/archives/4', '/archives/4/'],
    ['withdrawn', '/archives/4', '/archives/4/'],
  ])('has the same headers, whether a route was asked first or not: %s', async (status, late, early) => {
    await importDrafts(post(1))
    if (status === 'withdrawn') await desk.verb('quay-1', 'withdraw', {})
    const [after, before] = [await request(late), await request(early)]
    expect(after.headers.get('Cache-Tag')).toBe(status === 'withdrawn' ? 'article:quay-1,ranking' : 'article:quay-1')
    expect([...after.headers]).toEqual([...before.headers])
  })

  it('costs one look-up, or one more where it could be that of a page', async () => {
    await importDrafts(post(1))
    const trips: number[] = []
    const paper = createPaper({
      clock: () => Date.UTC(2026, 10, 24, 12),
      write: ({ d1RoundTrips }) => trips.push(d1RoundTrips),
    })
    const paths = [
      '/2019/07/01/quay-contract/',
      '/2019/07/01/quay-contract',
      '/?p=4001',
      '/archives/4/',
      '/archives/4',
      '/harbour/quay-1',
    ]
    for (const path of paths) await paper.request(`https://paper.example${path}`, { redirect: 'manual' }, env)
    expect(trips).toEqual([1, 1, 1, 1, 2, 1])
  })
})

describe('a short name', () => {
  it('stays where it is free, and gets a number where it is not', async () => {
    const report = await importDrafts(post(1), post(2, { slug: 'quay-1' }), post(3, { slug: 'Über %' }))
    expect(report.items.map((item) => ('url' in item ? item.url : null))).toEqual(
      ['quay-1', 'quay-1-2', 'uber'].map((slug) => `https://paper.example/harbour/${slug}`),
    )
  })
})

describe('an editor’s redirect', () => {
  const redirects = '/api/v1/desk/redirects'
  const order = async (from: string, to: string) => await desk.ask('POST', redirects, { body: { from, to } })

  it.each([
    ['/2026/11/pier-reopens/', '/2026/11/pier-reopens'],
    ['https://old.example/2026/11/pier-reopens', '/2026/11/pier-reopens'],
    ['https://old.example/?p=11', '/?p=11'],
    ['/news/story.asp?id=7', '/news/story.asp?id=7'],
  ])('leads from %s, is listed and can be removed', async (given, from) => {
    await importDrafts(post(1))
    const made = await order(given, 'quay-1')
    expect([made.status, made.body]).toMatchObject([200, { from, to: 'quay-1' }])
    expect(await wayFrom(given.replace('https://old.example', ''))).toEqual(there)
    const listed = await desk.ask('GET', `${redirects}?from=${encodeURIComponent(given)}`)
    expect(listed.body).toMatchObject({ redirects: [{ from, to: 'quay-1', kind: 'made' }], next: null })
    expect((await desk.ask('DELETE', `${redirects}?from=${encodeURIComponent(given)}`)).status).toBe(204)
    expect((await wayFrom(given.replace('https://old.example', '')))[1]).not.toBe(there[1])
  })

  it('of a short name leads from any path that ends with it', async () => {
    await importDrafts(post(1))
    await order('pier-reopens', 'quay-1')
    for (const path of ['/pier-reopens', '/pier-reopens/', '/any/pier-reopens/', '/2026/11/pier-reopens']) {
      const [status, location] = await wayFrom(path)
      expect([path, status, location?.toString().replace('https://paper.example', '')]).toEqual([
        path,
        301,
        '/harbour/quay-1',
      ])
    }
  })

  it('comes before the address of an import, which it gives back', async () => {
    await importDrafts(post(1), post(2))
    await desk.staleTags()
    await order('/?p=4002', 'quay-1')
    expect(await desk.staleTags()).toEqual(['article:quay-2'])
    expect(await wayFrom('/?p=4002')).toEqual(there)
    const own = `${redirects}?from=${encodeURIComponent('/?p=4002')}`
    expect((await desk.ask('DELETE', own)).status).toBe(204)
    expect(await wayFrom('/?p=4002')).toEqual([301, 'https://paper.example/harbour/quay-2'])
    expect(await desk.ask('DELETE', own)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect(await wayFrom('/?p=4002')).toEqual([301, 'https://paper.example/harbour/quay-2'])
  })
})
