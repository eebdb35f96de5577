import { makeDraft } from '@broadsheet/model/testing'
import { openD1, publishDue } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { invalidateStale } from '../../src/cache/invalidate-stale.ts'
import { cachedSite } from '../caching/cached-site.ts'
import { emptyPaper } from '../empty-paper.ts'
import { story } from './desk-under-test.ts'

const articles = '/api/v1/desk/articles'
const slug = 'the-new-pier-opens'
const page = `/council/${slug}`
const ferry = '/harbour/ferry-1-leaves-late'
let site = cachedSite()

beforeEach(async () => {
  await emptyPaper()
  site = cachedSite()
  await site.importDrafts(makeDraft(1))
})

async function desk(path: string, body: unknown = {}) {
  const headers = { Authorization: `Bearer ${env.DESK_TOKEN}`, 'If-Match': '*' }
  const method = path.startsWith('PUT ') ? 'PUT' : 'POST'
  const asked = await site.ask(articles + path.replace(/^PUT /, ''), { method, headers, body: JSON.stringify(body) })
  expect([path, Math.floor(asked.status / 100)]).toEqual([path, 2])
}

/** The answer that the next reader of an address gets, and whether it came from the cache. */
async function next(address: string): Promise<[number, string | null]> {
  const { status, cache } = await site.ask(address)
  return [status, cache]
}

async function keep(...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await site.ask(address)
    expect((await next(address))[1]).toBe('HIT')
  }
}

it('the next reader sees an article once it is published', async () => {
  await desk('', story)
  await keep(page, '/', '/feed.xml')
  expect((await next(page))[0]).toBe(404)
  await desk(`/${slug}/publish`)
  expect(await next(page)).toEqual([200, 'MISS'])
  for (const list of ['/', '/feed.xml']) expect((await site.ask(list)).text).toContain(story.headline)
})

it('the next reader sees an edit, a correction, a withdrawal and a reinstatement', async () => {
  await keep(ferry, `${ferry}.json`, '/feed.xml')
  const edited = { section: 'Harbour', headline: 'Ferry 1 sinks', body: story.body }
  await desk('PUT /ferry-1-leaves-late', edited)
  for (const address of [ferry, `${ferry}.json`, '/feed.xml']) {
    expect((await site.ask(address)).text).toContain('Ferry 1 sinks')
  }
  await desk('/ferry-1-leaves-late/correct', { text: 'It did not.' })
  expect((await site.ask(ferry)).text).toContain('It did not.')
  await desk('/ferry-1-leaves-late/withdraw')
  for (const address of [ferry, `${ferry}.json`]) expect((await next(address))[0]).toBe(410)
  expect((await site.ask('/feed.xml')).text).not.toContain('Ferry 1')
  await keep(ferry)
  await desk('/ferry-1-leaves-late/reinstate')
  expect((await next(ferry))[0]).toBe(200)
})

it('a move replaces the cached page by a redirect, which follows the next move', async () => {
  await keep(ferry)
  await desk('/ferry-1-leaves-late/move', { slug: 'ferry-1' })
  expect((await site.ask(ferry)).headers.get('Location')).toBe('/harbour/ferry-1')
  await keep(ferry)
  await desk('/ferry-1/move', { section: 'Stocks' })
  expect((await site.ask(ferry)).headers.get('Location')).toBe('/stocks/ferry-1')
})

it('once a scheduled article is published, the next tick clears the lists that show it', async () => {
  await desk('', story)
  await desk(`/${slug}/schedule`, { at: '2026-11-24T12:01:00Z' })
  await keep('/', '/feed.xml')
  expect(site.cache.calls.filter(({ tags }) => tags?.includes('section:council'))).toEqual([])
  site.wait(60)
  await publishDue(openD1(env.DB), site.now())
  await invalidateStale(openD1(env.DB), site.cache.context, site.now())
  for (const list of ['/', '/feed.xml']) {
    await site.ask(list)
    await site.cache.settle()
    expect((await site.ask(list)).text).toContain(story.headline)
  }
})

it('nothing of a draft reaches the cache, and a preview is stored nowhere', async () => {
  site.cache.calls.length = 0
  await desk('', story)
  await desk(`PUT /${slug}`, { ...story, headline: 'Another headline' })
  await desk(`/${slug}/move`, { section: 'Harbour' })
  expect(site.cache.calls).toEqual([])
  const headers = { Authorization: `Bearer ${env.DESK_TOKEN}` }
  const { text } = await site.ask(`${articles}/${slug}/preview`, { method: 'POST', headers })
  const path = new URL(JSON.parse(text).url).pathname
  await site.ask(path)
  expect((await next(path))[1]).not.toBe('HIT')
})
