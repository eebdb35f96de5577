import { cacheHeaders, cacheTable } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { clientScript } from '@broadsheet/press'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleImage } from '../images/sample-image.ts'
import { siteUnderTest } from '../site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()

// 2026-11-24 12:00 UTC.
const now = Date.UTC(2026, 10, 24, 12) / 1000
const day = 86_400
const image = await sampleImage()
const fresh = '/harbour/ferry-1-leaves-late'
const old = '/stocks/ferry-2-leaves-late'

beforeAll(async () => {
  await env.IMAGES.put(image.path.slice('/images/'.length), image.bytes)
  await importDrafts(
    makeDraft(1, { publishedAt: now - 1_800 }),
    makeDraft(2, { section: 'Stocks', publishedAt: now - 400 * day }),
    makeDraft(3, { section: 'Stocks', publishedAt: now - 500 * day }),
    makeDraft(4, { section: 'Stocks', publishedAt: now - 3 * day }),
  )
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-4-leaves-late'`)
  await env.DB.exec(`UPDATE articles SET modified_at = ${now - 60} WHERE slug = 'ferry-3-leaves-late'`)
  await env.DB.exec(`INSERT INTO slug_history (slug, article_id) SELECT 'old-name', id FROM articles LIMIT 1`)
  await rank()
})

const minute = 'max-age=60, stale-while-revalidate=300, stale-if-error=86400'
const young = 'max-age=60, stale-while-revalidate=300, stale-if-error=604800'
const aged = 'max-age=21600, stale-while-revalidate=86400, stale-if-error=2592000'
const asked = 'public, max-age=0, must-revalidate'

it.each([
  // address, status, Cache-Control, the edge's, Cache-Tag
  ['/', 200, asked, minute, 'front'],
  ['/harbour', 200, asked, minute, 'section:harbour'],
  [`/stocks?before=${now - 300 * day}-9`, 200, asked, aged, 'section:stocks'],
  [fresh, 200, asked, young, 'article:ferry-1-leaves-late,lists'],
  [`${fresh}.json`, 200, asked, young, 'article:ferry-1-leaves-late,lists'],
  [`${fresh}.png`, 200, asked, young, 'article:ferry-1-leaves-late'],
  [old, 200, asked, aged, 'article:ferry-2-leaves-late,lists'],
  // An edit makes an old article count as new.
  ['/stocks/ferry-3-leaves-late', 200, asked, young, 'article:ferry-3-leaves-late,lists'],
  [
    '/stocks/ferry-4-leaves-late',
    410,
    asked,
    'max-age=600, stale-if-error=86400',
    'article:ferry-4-leaves-late,ranking',
  ],
  ['/harbour/nowhere', 404, asked, 'max-age=60, stale-if-error=3600', 'article:nowhere,ranking'],
  ['/nowhere', 404, asked, 'max-age=60, stale-if-error=3600', 'section:nowhere,ranking'],
  ['/a/b/c', 404, asked, 'max-age=60, stale-if-error=3600', 'ranking'],
  [
    '/harbour/old-name',
    301,
    asked,
    expect.stringContaining('max-age=3600,'),
    'article:old-name,article:ferry-1-leaves-late',
  ],
  ['/harbour/ferry-2-leaves-late', 301, asked, expect.stringContaining('max-age=3600,'), 'article:ferry-2-leaves-late'],
  ['/Harbour/', 301, asked, expect.stringContaining('max-age=3600,'), null],
  ['/ranking', 200, asked, minute, 'ranking'],
  ['/search?q=ferry', 200, asked, minute, 'search'],
  ['/archive', 302, asked, minute, 'front'],
  ['/archive/2026/11/24', 200, asked, young, 'day:2026-11-24'],
  ['/archive/2025/10/20', 200, asked, aged, 'day:2025-10-20'],
  ['/about', 200, asked, minute, null],
  ['/feed.xml', 200, 'public, max-age=300', expect.stringContaining('max-age=300,'), 'feed'],
  ['/harbour/atom.xml', 200, 'public, max-age=300', expect.stringContaining('max-age=300,'), 'section:harbour'],
  ['/sitemap.xml', 200, 'public, max-age=3600', expect.stringContaining('max-age=3600,'), 'sitemap'],
  ['/sitemap-news.xml', 200, 'public, max-age=300', expect.stringContaining('max-age=300,'), 'sitemap'],
  ['/robots.txt', 200, 'public, max-age=3600', expect.stringContaining('max-age=86400,'), null],
  ['/llms.txt', 200, asked, minute, 'front'],
  [clientScript.path, 200, 'public, max-age=31536000, immutable', expect.stringContaining('max-age=31536000,'), null],
  ['/favicon.svg', 200, 'public, max-age=3600', expect.stringContaining('max-age=86400,'), null],
  ['/favicon.ico', 200, 'public, max-age=3600', expect.stringContaining('max-age=86400,'), null],
  ['/card.png', 200, 'public, max-age=3600', expect.stringContaining('max-age=86400,'), null],
  [
    image.path,
    200,
    'public, max-age=31536000, immutable',
    expect.stringContaining('max-age=31536000,'),
    `image:${image.path.slice(8)}`,
  ],
  [`/images/${'0'.repeat(32)}.jpg`, 404, asked, 'max-age=60, stale-if-error=3600', `image:${'0'.repeat(32)}.jpg`],
  ['/api/v1/articles', 200, asked, minute, 'front'],
  ['/api/v1/articles?section=harbour', 200, asked, minute, 'section:harbour'],
  ['/api/v1/articles/ferry-2-leaves-late', 200, asked, aged, 'article:ferry-2-leaves-late,lists'],
  ['/api/v1/articles/nowhere', 404, asked, 'max-age=60, stale-if-error=3600', 'article:nowhere'],
  ['/api/v1/rankings', 200, asked, minute, 'ranking'],
  ['/api/v1/search?q=ferry', 200, asked, minute, 'search'],
  ['/api/v1/sections', 200, asked, minute, 'front'],
])('%s answers %i, with %s for browsers and %s for the edge', async (address, status, browser, edge, tags) => {
  const response = await request(address)
  expect([
    response.status,
    response.headers.get('Cache-Control'),
    response.headers.get('Cloudflare-CDN-Cache-Control'),
    response.headers.get('Cache-Tag'),
  ]).toEqual([status, browser, edge, tags])
  expect(response.headers.has('ETag')).toBe(status === 200)
  expect(response.headers.has('Set-Cookie')).toBe(false)
})

const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }

it.each([
  ['GET', '/healthz', {}],
  ['GET', '/api/v1/desk/site', token],
  ['GET', '/api/v1/desk/stats', token],
  ['GET', '/api/v1/desk/placements', token],
  ['GET', '/api/v1/desk/articles', token],
  ['GET', '/api/v1/desk/articles/ferry-1-leaves-late', token],
  ['GET', '/api/v1/desk/articles/no-such-article', token],
  ['GET', '/api/v1/desk/audit', token],
  ['GET', '/api/v1/desk/tokens', token],
  ['GET', '/api/v1/desk/export', token],
  ['GET', '/api/v1/desk/archive', token],
  ['POST', '/api/v1/desk/archive', token],
  ['GET', '/api/v1/desk/archive/images', token],
  ['GET', '/api/v1/desk/archive/copies', token],
  ['GET', '/api/v1/desk/archive/files', token],
  ['GET', image.path.replace('/images/', '/api/v1/desk/archive/files/'), token],
  ['PUT', image.path.replace('/images/', '/api/v1/desk/archive/files/'), token],
  ['GET', '/api/v1/desk/redirects', token],
  ['DELETE', '/api/v1/desk/redirects?from=old', token],
  ['GET', `/api/v1/desk/images?source=${image.source}`, token],
  ['PUT', image.barePath, token],
  ['PUT', '/api/v1/desk/articles/ferry-1-leaves-late', token],
  ['POST', '/api/v1/desk/articles', token],
  ['POST', '/api/v1/desk/articles/ferry-1-leaves-late/publish', token],
  ['GET', '/preview/1-1-00000000000000000000000000000000', {}],
  ['GET', '/api/v1/desk/site', {}],
  ['POST', '/api/v1/desk/imports', token],
  ['POST', '/api/v1/articles/ferry-1-leaves-late/votes', {}],
  ['DELETE', '/api/v1/articles/ferry-1-leaves-late/votes', {}],
  ['POST', '/api/v1/articles/ferry-1-leaves-late/views', {}],
  ['GET', '/api/v1/articles?limit=0', {}],
  ['POST', '/harbour', {}],
  ['GET', `${fresh}?voted=1`, {}],
])('%s %s is not stored', async (method, address, headers) => {
  const response = await request(address, { method, headers })
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
  expect(response.headers.get('Cache-Tag')).toBeNull()
})

it.each([`${fresh}?utm_source=letter`, '/?fbclid=1', '/search?section=&q=ferry', '/api/v1/articles?_=1'])(
  '%s is answered, and not stored under that address',
  async (address) => {
    const response = await request(address)
    expect([response.status, response.headers.get('Cloudflare-CDN-Cache-Control')]).toEqual([200, 'no-store'])
    expect(response.headers.get('Cache-Tag')).toBeNull()
  },
)

describe('the table', () => {
  it('stores older articles longer, and serves a stale front for minutes only', () => {
    for (const { edge } of Object.values(cacheTable)) {
      const lifetimes = edge.map((row) => row.fresh)
      expect(lifetimes).toEqual(lifetimes.toSorted((a, b) => a - b))
      expect(edge.at(-1)?.youngerThan).toBe(Infinity)
    }
    for (const kind of ['front', 'search'] as const) {
      for (const { fresh: seconds, whileRevalidate } of cacheTable[kind].edge) {
        expect(seconds + whileRevalidate).toBeLessThanOrEqual(600)
      }
    }
  })

  it('treats a time in the future as new', () => {
    expect(cacheHeaders('article', -day)).toEqual(cacheHeaders('article', 0))
  })
})

it('an older page’s script is answered with today’s, which is not stored for ever', async () => {
  const [older, today] = [await request('/assets/client-00000000.js'), await request(clientScript.path)]
  expect([older.status, await older.text()]).toEqual([200, await today.text()])
  expect(older.headers.get('Cloudflare-CDN-Cache-Control')).toBe(minute)
})
