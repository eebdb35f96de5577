import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../test/site-under-test.ts'
import { deps } from '../context/deps.ts'
import type { AppEnv } from '../context/env.ts'
import { addDiscoveryRoutes } from './routes.ts'

const app = new Hono<AppEnv>().use(deps(() => Date.UTC(2026, 10, 24, 12)))
addDiscoveryRoutes(app)
const get = async (path: string) => await app.request(path, {}, env)
const read = async (path: string) => await (await get(path)).text()
const locations = (text: string) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)

const yesterday = Date.UTC(2026, 10, 23, 12) / 1000

beforeAll(async () => {
  const stocks = makeDraft(3, {
    section: 'Stocks',
    headline: 'Shares & <b>rates</b>\u0000 [up](x)',
    publishedAt: yesterday,
  })
  await siteUnderTest().importDrafts(makeDraft(1), makeDraft(2), stocks)
  await env.DB.exec('DELETE FROM article_totals')
  // Its lists name it by its number.
  await env.DB.exec('DELETE FROM article_lists')
  await env.DB.exec(`UPDATE articles SET id = 7001, modified_at = ${yesterday + 60} WHERE section_slug = 'stocks'`)
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-2-leaves-late'`)
})

describe('the sitemap', () => {
  it('lists the sitemap of fronts and the shards of articles', async () => {
    const index = await read('/sitemap.xml')
    expect(locations(index)).toEqual([
      'https://paper.example/sitemap/sections.xml',
      'https://paper.example/sitemap/1.xml',
      'https://paper.example/sitemap/2.xml',
    ])
    expect(index).toContain('<loc>https://paper.example/sitemap/2.xml</loc><lastmod>2026-11-23T12:01:00Z</lastmod>')
  })

  it('lists each published article once', async () => {
    expect(locations(await read('/sitemap/1.xml'))).toEqual(['https://paper.example/harbour/ferry-1-leaves-late'])
    expect(locations(await read('/sitemap/2.xml'))).toEqual(['https://paper.example/stocks/shares-b-rates-b-up-x'])
    expect(await read('/sitemap/2.xml')).toContain('<lastmod>2026-11-23T12:01:00Z</lastmod>')
  })

  it('lists the first image of each article that has one', async () => {
    const image = { type: 'image', alt: '', width: null, height: null, caption: null, credit: null } as const
    const text = 'Not one: {"type":"image","url":"https://pictures.example/no.jpg"}'
    const illustrated = (number: number, ...urls: string[]) =>
      makeDraft(number, { body: [{ type: 'paragraph', text }, ...urls.map((url) => ({ ...image, url }))] })
    await siteUnderTest().importDrafts(
      illustrated(10, 'https://paper.example/images/a.jpg', 'https://pictures.example/second.jpg'),
      illustrated(11, 'https://pictures.example/?a=1&b=<2>\\u0041'),
      illustrated(12, 'https://pictures.example/a"b.jpg'),
      illustrated(13),
    )
    const entries = (await read('/sitemap/2.xml')).split('</url>')
    const images = [10, 11, 12, 13].map((number) => {
      const entry = entries.find((one) => one.includes(`/ferry-${number}-leaves-late<`))
      return entry === undefined
        ? 'no entry'
        : (/<image:image><image:loc>(.*)<\/image:loc><\/image:image>$/.exec(entry)?.[1] ?? null)
    })
    expect(images).toEqual([
      'https://paper.example/images/a.jpg',
      new URL('https://pictures.example/?a=1&b=<2>\\u0041').href.replace('&', '&amp;'),
      null,
      null,
    ])
  })

  it('lists the fronts', async () => {
    expect(locations(await read('/sitemap/sections.xml'))).toEqual([
      'https://paper.example/',
      'https://paper.example/harbour',
      'https://paper.example/stocks',
    ])
  })

  it.each(['3.xml', '0.xml', '-1.xml', 'x.xml', '1', '99999999.xml'])('has no shard %s', async (file) => {
    expect((await get(`/sitemap/${file}`)).status).toBe(404)
  })
})

it('the news sitemap lists the articles of the last two days', async () => {
  const text = await read('/sitemap-news.xml')
  expect(locations(text)).toEqual(['https://paper.example/stocks/shares-b-rates-b-up-x'])
  expect(text).toContain('<news:name>Broadsheet</news:name><news:language>en</news:language>')
  expect(text).toContain('<news:publication_date>2026-11-23T12:00:00Z</news:publication_date>')
  expect(text).toContain('<news:title>Shares &amp; &lt;b&gt;rates&lt;/b&gt; [up](x)</news:title>')
})

it('robots.txt names the sitemaps and keeps crawlers out of the desk and of searches', async () => {
  expect((await read('/robots.txt')).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /api/v1/desk/',
    'Disallow: /desk',
    'Disallow: /api/v1/search',
    'Disallow: /search?',
    'Allow: /',
    '',
    'Sitemap: https://paper.example/sitemap.xml',
    'Sitemap: https://paper.example/sitemap-news.xml',
    '',
  ])
})

it('OpenSearch names the search page', async () => {
  expect(await read('/opensearch.xml')).toContain('template="https://paper.example/search?q={searchTerms}"')
})

it('the manifest names the paper and its icon', async () => {
  expect(JSON.parse(await read('/manifest.webmanifest'))).toMatchObject({
    name: 'Broadsheet',
    theme_color: '#ffffff',
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  })
})

it('llms.txt names the paper, its sections and its latest articles in Markdown', async () => {
  const text = await read('/llms.txt')
  expect(text).toMatch(/^# Broadsheet\n\n> News from the edge\n/)
  expect(text).toContain('- [Harbour](https://paper.example/harbour)\n')
  expect(text).toContain(
    String.raw`- [Shares & &lt;b>rates&lt;/b> \[up\](x)](https://paper.example/stocks/shares-b-rates-b-up-x.md): Ferry`,
  )
})

it.each([
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-news.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  expect((await get(path)).headers.get('Content-Type')).toBe(type)
})
