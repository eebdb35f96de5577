import { type ViewEvent, viewEventSchema } from '@broadsheet/model'
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { earlyInMinute } from '../../../test/early-in-minute.ts'
import { deps } from '../../context/deps.ts'
import type { AppEnv } from '../../context/env.ts'
import { readView } from './read-view.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const from = { page: '/', list: 'day', position: 2, of: 10, snapshot: 1_795_000_000 }

type Sent = {
  address?: string
  headers?: Record<string, string>
  body?: BodyInit
  slug?: string
  at?: number
  cf?: Record<string, unknown>
}

/** What the counter would get of a view that is sent like this. */
async function read({ address = '192.0.2.1', headers, body, slug = 'ferry', at = noon, cf }: Sent = {}) {
  const app = new Hono<AppEnv>().use(deps(() => at)).post('/articles/:slug', async (c) => c.json(await readView(c)))
  const init = {
    method: 'POST',
    body: body ?? null,
    headers: { 'CF-Connecting-IP': address, 'User-Agent': browser, ...headers },
  }
  const request = new Request(`https://paper.example/articles/${slug}`, {
    ...init,
    ...(cf === undefined ? {} : { cf }),
  })
  const response = await app.fetch(request, env, createExecutionContext())
  return v.parse(v.nullable(viewEventSchema), await response.json())
}

async function readerOf(sent: Sent): Promise<ViewEvent['reader'] | undefined> {
  return (await read(sent))?.reader
}

describe('a view', () => {
  it('says which article was read and when, and nothing of who read it', async () => {
    const view = await read({ address: '192.0.2.77' })
    expect(view).toEqual({
      slug: 'ferry',
      at: noon / 1000,
      reader: expect.stringMatching(/^[0-9a-f]{32}$/),
      from: null,
    })
    expect(JSON.stringify(view)).not.toMatch(/192\.0\.2|Firefox/)
  })

  it('says where its reader clicked', async () => {
    expect(await read({ body: JSON.stringify(from) })).toMatchObject({ from })
  })

  it.each(['recommended', 'harbour/week', '港口/day'])('says that it was in the list %s', async (list) => {
    expect(await read({ body: JSON.stringify({ ...from, list }) })).toMatchObject({ from: { list } })
  })

  it.each([
    { what: 'nothing', body: '' },
    { what: 'no JSON', body: '{"page":' },
    { what: 'another shape', body: JSON.stringify({ ...from, position: 0 }) },
    { what: 'a list', body: '[]' },
    { what: 'a name that no list has', body: JSON.stringify({ ...from, list: 'day\u0001' }) },
    { what: 'bytes that are no text', body: new Uint8Array([0xff, 0xfe, 0]) },
  ])('whose body holds $what counts without an origin', async ({ body }) => {
    expect(await read({ body })).toMatchObject({ slug: 'ferry', from: null })
  })
})

describe('nothing counts', () => {
  it.each([
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36'],
    ['facebookexternalhit/1.1'],
    ['curl/8.5.0'],
    [''],
  ])('that the browser %s sends', async (robot) => {
    expect(await read({ headers: { 'User-Agent': robot } })).toBeNull()
  })

  it.each([{ botManagement: { verifiedBot: true } }, { verifiedBotCategory: 'Search Engine Crawler' }])(
    'that comes from a robot known to Cloudflare: %o',
    async (cf) => {
      expect(await read({ cf })).toBeNull()
    },
  )

  it.each([
    { 'Sec-Purpose': 'prefetch' },
    { 'Sec-Purpose': 'prefetch;prerender' },
    { Purpose: 'prefetch' },
    { 'X-Moz': 'prefetch' },
  ])('of a page that is fetched ahead: %o', async (headers) => {
    expect(await read({ headers })).toBeNull()
  })

  it.each(['x'.repeat(201), '%01'.repeat(20), 'two%20words', 'a%22b', 'a%2Fb'])(
    'of an address that no article can have: %s',
    async (slug) => {
      expect(await read({ slug })).toBeNull()
    },
  )
})

describe('a reader', () => {
  it('is the same within a day, for one article', async () => {
    expect(await readerOf({})).toBe(await readerOf({ at: noon + 11 * 3_600_000 }))
  })

  it.each([
    ['on another day', { at: noon + 12 * 3_600_000 }],
    ['of another article', { slug: 'bell' }],
    ['of another network', { address: '192.0.2.2' }],
    ['with another browser', { headers: { 'User-Agent': browser.replace('140', '141') } }],
  ])('%s cannot be told to be the same', async (_, sent) => {
    expect(await readerOf(sent)).not.toBe(await readerOf({}))
  })

  it('who owns a /64 is one reader', async () => {
    expect(await readerOf({ address: '2001:db8::1' })).toBe(await readerOf({ address: '2001:db8::ffff' }))
    expect(await readerOf({ address: '2001:db8:0:1::1' })).not.toBe(await readerOf({ address: '2001:db8::1' }))
  })
})

it('a network that sends hundreds of views a minute counts for 120 of them, whatever its addresses', async () => {
  await earlyInMinute()
  const sent = Array.from({ length: 200 }, (_, host) => read({ address: `2001:db8:7::${host.toString(16)}` }))
  const views = await Promise.all(sent)
  expect(views.filter((view) => view !== null)).toHaveLength(120)
  expect(await read({ address: '2001:db8:8::1' })).not.toBeNull()
})
