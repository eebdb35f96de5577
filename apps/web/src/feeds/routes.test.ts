import { makeDraft } from '@broadsheet/model/testing'
import { sampleBlocks, sampleMarks } from '@broadsheet/press/testing'
import { env } from 'cloudflare:workers'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../test/site-under-test.ts'
import { deps } from '../context/deps.ts'
import type { AppEnv } from '../context/env.ts'
import { addFeedRoutes } from './routes.ts'

const app = new Hono<AppEnv>().use(deps(() => Date.UTC(2026, 10, 24, 12)))
addFeedRoutes(app)
const get = async (path: string) => await app.request(path, {}, env)
const read = async (path: string) => await (await get(path)).text()

const hostile = '</title>]]><script>alert(1)</script>&lt;\u0000\u0008\uFFFE'
const shown = '</title>]]><script>alert(1)</script>&lt;'
const byline = { text: 'By Nell Harrow and Tobin Sleet', names: ['Nell Harrow', 'Tobin Sleet'], agency: 'Coastwire' }

beforeAll(async () => {
  const drafts = Array.from({ length: 38 }, (_, at) => makeDraft(at + 1))
  const attack = makeDraft(50, {
    headline: hostile,
    byline,
    body: [{ type: 'paragraph', text: hostile }, ...sampleBlocks(hostile), ...sampleMarks(hostile)],
    credits: [hostile],
  })
  const illustrated = makeDraft(1, {
    section: 'Sport',
    headline: 'Every block',
    body: sampleBlocks(),
    source: { key: 'blocks' },
  })
  const agency = { place: 'GULL QUAY', agency: 'Coastwire', text: 'GULL QUAY (Coastwire) — ' }
  await siteUnderTest().importDrafts(
    ...drafts,
    attack,
    illustrated,
    makeDraft(49, { section: 'Stocks', dateline: agency }),
  )
  await env.DB.exec(`UPDATE articles SET modified_at = published_at + 86400 WHERE slug = 'ferry-20-leaves-late'`)
})

describe('the RSS feed', () => {
  it('has the newest 30 articles in full', async () => {
    const feed = parseRssFeed(await read('/feed.xml'))
    expect(feed).toMatchObject({ title: 'Broadsheet', link: 'https://paper.example/', language: 'en-GB', ttl: 15 })
    expect(feed.atom?.links).toEqual([
      { href: 'https://paper.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ])
    expect(feed.items).toHaveLength(30)
    expect(feed.items?.[1]).toMatchObject({
      title: 'Ferry 49 leaves late',
      guid: { value: 'https://paper.example/stocks/ferry-49-leaves-late', isPermaLink: true },
      pubDate: 'Fri, 20 Nov 2026 12:49:00 GMT',
      dc: { creators: ['Coastwire'] },
      categories: [{ name: 'Stocks' }],
      content: { encoded: '<p>GULL QUAY (Coastwire) — Ferry number 49 left the quay late.</p>' },
    })
  })

  it('gives the time of its newest change as its build date', async () => {
    expect(parseRssFeed(await read('/feed.xml')).lastBuildDate).toBe('Sat, 21 Nov 2026 12:20:00 GMT')
  })

  it('names every author of a byline', async () => {
    expect(parseRssFeed(await read('/feed.xml')).items?.[0]?.dc?.creators).toEqual(byline.names)
  })
})

it('the Atom feed has the same articles', async () => {
  const feed = parseAtomFeed(await read('/atom.xml'))
  expect(feed).toMatchObject({ id: 'https://paper.example/', updated: '2026-11-21T12:20:00.000Z' })
  expect(feed.entries).toHaveLength(30)
  expect(feed.entries?.[1]).toMatchObject({
    id: 'https://paper.example/stocks/ferry-49-leaves-late',
    updated: '2026-11-20T12:49:00.000Z',
    authors: [{ name: 'Coastwire' }],
  })
})

it('the JSON feed has the same articles', async () => {
  const feed = parseJsonFeed(await read('/feed.json'))
  expect(feed).toMatchObject({ feed_url: 'https://paper.example/feed.json', language: 'en-GB' })
  expect(feed.items).toHaveLength(30)
  expect(feed.items?.[1]).toMatchObject({
    id: 'https://paper.example/stocks/ferry-49-leaves-late',
    tags: ['Stocks'],
    content_html: '<p>GULL QUAY (Coastwire) — Ferry number 49 left the quay late.</p>',
  })
})

describe('an article of every block', () => {
  it('is complete in every feed', async () => {
    const html =
      '<figure><img src="https://pictures.example/a?b=#c" alt="Waves over a mole" width="1600" height="1000" />'
    expect(parseRssFeed(await read('/sport/feed.xml')).items?.[0]?.content?.encoded).toContain(html)
    expect(parseAtomFeed(await read('/sport/atom.xml')).entries?.[0]?.content?.value).toContain(html)
    const media = { url: 'https://pictures.example/a?b=#c', medium: 'image', width: 1600, height: 1000 }
    const shown = expect.objectContaining({ ...media, credits: [{ value: 'Nell Harrow' }] })
    expect(parseRssFeed(await read('/sport/feed.xml')).items?.[0]?.media?.contents).toEqual([shown])
    expect(parseAtomFeed(await read('/sport/atom.xml')).entries?.[0]?.media?.contents).toEqual([shown])
    const [item] = parseJsonFeed(await read('/sport/feed.json')).items ?? []
    expect(item?.content_html).toContain(html)
    expect(item?.image).toBe('https://pictures.example/a?b=#c')
  })
})

describe('a section’s feed', () => {
  it('has the articles of that section only', async () => {
    const feed = parseRssFeed(await read('/stocks/feed.xml'))
    expect([feed.title, feed.link]).toEqual(['Stocks – Broadsheet', 'https://paper.example/stocks'])
    expect(feed.items?.map(({ title }) => title)).toEqual(['Ferry 49 leaves late'])
  })

  it.each(['/nowhere/feed.xml', '/nowhere/atom.xml', '/nowhere/feed.json'])('%s answers 404', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('a hostile article', () => {
  it('is text in every feed', async () => {
    for (const path of ['/feed.xml', '/atom.xml']) {
      const text = await read(path)
      for (const part of ['<script', ']]>', '\u0000', '\u0008', '\uFFFE']) expect(text).not.toContain(part)
      expect(text).toContain('&lt;p&gt;GULL QUAY — &amp;lt;/title&amp;gt;]]&amp;gt;&amp;lt;script')
    }
    expect(parseRssFeed(await read('/feed.xml')).items?.[0]?.title).toBe(shown)
    expect(parseAtomFeed(await read('/atom.xml')).entries?.[0]?.title?.value).toBe(shown)
    const items = parseJsonFeed(await read('/feed.json')).items
    expect(items?.[0]?.title).toContain(shown)
    expect(items?.[0]?.content_html).not.toContain('<script')
  })
})

it.each([
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  expect((await get(path)).headers.get('Content-Type')).toBe(type)
})

it('a paper without articles has feeds, too', async () => {
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn'`)
  expect(await read('/feed.xml')).not.toContain('<item>')
  expect(await read('/atom.xml')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})
