import { repairText } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { collectViews, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { injections } from './injections.ts'
import { storedRows } from './stored-rows.ts'

const { request, importDrafts, rank } = siteUnderTest()
const slug = 'ferry-1-leaves-late'
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const pin = JSON.stringify({ kind: 'pin', until: '2026-11-25T08:00:00Z' })
let imported: string

/** Counts a view, as it comes from the counter. */
async function count(slug: string, list: string | null = null): Promise<void> {
  const gain = [slug, 1_794_999_600, list, 1_795_000_000, 1, 2, 1]
  await collectViews(openD1(env.DB), {
    counters: 1,
    chances: [0.6, 0.4],
    ask: async (_counter, after) => ({ gains: JSON.stringify([gain]), views: 1, upTo: after + 1, isAll: true }),
  })
}

beforeAll(async () => {
  await importDrafts(makeDraft(1), makeDraft(2), makeDraft(3, { section: 'Weather' }))
  await rank()
  await count(slug)
  imported = await storedRows()
})

/** Every parameter of a GET that reaches D1 or the ranking. A new one needs a line here. */
const readings: readonly ((value: string) => string)[] = [
  (value) => `/${value}`,
  (value) => `/${value}/${slug}`,
  (value) => `/harbour/${value}`,
  (value) => `/harbour/${slug}${value}.json`,
  (value) => `/harbour?before=${value}`,
  (value) => `/harbour?before=1-1${value}`,
  (value) => `/${value}/feed.xml`,
  (value) => `/${value}/feed.json`,
  (value) => `/ranking?window=${value}&section=${value}`,
  (value) => `/archive/2026/11/${value}`,
  (value) => `/archive/2026/11/20?before=${value}`,
  (value) => `/search?q=${value}`,
  (value) => `/search?q=ferry&section=${value}`,
  (value) => `/search?q=ferry&from=${value}&to=${value}&cursor=${value}`,
  (value) => `/sitemap/${value}.xml`,
  (value) => `/sitemap/1${value}.xml`,
  (value) => `/api/v1/articles/${value}`,
  (value) => `/api/v1/articles?section=${value}`,
  (value) => `/api/v1/articles?before=${value}`,
  (value) => `/api/v1/articles?limit=${value}`,
  (value) => `/api/v1/rankings?window=${value}`,
  (value) => `/api/v1/rankings?section=${value}`,
  (value) => `/api/v1/search?q=${value}`,
  (value) => `/api/v1/search?q=ferry&section=${value}`,
  (value) => `/api/v1/search?q=ferry&cursor=${value}&limit=${value}`,
  (value) => `/api/v1/desk/stats?window=${value}`,
  (value) => `/api/v1/desk/stats?section=${value}`,
]

// Each request comes from a network of its own, below every rate limit.
let host = 0
const headersOf = () => ({ 'CF-Connecting-IP': `2001:db8:0:${(host += 1).toString(16)}::1` })

describe.each(injections)('%j', (injection) => {
  const value = encodeURIComponent(injection)

  it('in an address causes no error and no write', async () => {
    for (const addressOf of readings) {
      const path = addressOf(value)
      const response = await request(path, { headers: { ...token, ...headersOf() } })
      expect([path, response.status]).toEqual([path, expect.toBeOneOf([200, 301, 400, 404])])
      expect(await response.text()).not.toMatch(/sqlite_schema.*CREATE|SQLITE_|D1_ERROR|test:1/s)
    }
    expect(await storedRows()).toBe(imported)
  })

  it('as a section or an article finds nothing', async () => {
    for (const path of [`/api/v1/articles?section=${value}`, `/api/v1/search?q=ferry&section=${value}`]) {
      expect(await (await request(path, { headers: headersOf() })).json()).toMatchObject({ articles: [], next: null })
    }
    for (const path of [`/harbour/${value}`, `/api/v1/articles/${value}`, `/${value}/feed.xml`]) {
      expect((await request(path)).status).toBeOneOf([301, 404])
    }
  })

  it('as the article of a view, a vote or a placement changes no other', async () => {
    const vote = { method: 'POST', headers: headersOf() }
    expect((await request(`/api/v1/articles/${value}/votes`, vote)).status).toBe(404)
    expect((await request(`/api/v1/articles/${value}/votes`, { ...vote, method: 'DELETE' })).status).toBe(404)
    const placement = `/api/v1/desk/placements/${value}`
    expect((await request(placement, { method: 'PUT', headers: token, body: pin })).status).toBe(404)
    expect((await request(placement, { method: 'DELETE', headers: token })).status).toBe(204)
    await count(injection)
    await count(injection, injection)
    // How far the counter's views are in the counts.
    await env.DB.exec('UPDATE view_counters SET flush = 1')
    expect(await storedRows()).toBe(imported)
  })
})

it('a view from an unknown list counts as a plain view', async () => {
  for (const injection of injections) await count(slug, injection)
  const counted = await env.DB.prepare('SELECT sum(views) AS views, sum(clicks) AS clicks FROM activity_hours').first()
  expect(counted).toEqual({ views: injections.length + 1, clicks: 0 })
})

it('an imported article is stored to the letter, and changes no other', async () => {
  // NUL is repaired at the door.
  const items = [...new Set(injections.map((text) => repairText(text)))].map((text, index) =>
    makeDraft(100 + index, {
      section: `Injected ${text}`,
      headline: `Injected ${text}`,
      body: [{ type: 'paragraph', text }],
      credits: [text],
      source: { key: `injected ${text}`, label: text, file: text },
      captured: { related: [{ headline: `Injected ${text}`, snippet: text }] },
    }),
  )
  const report = await importDrafts(...items)
  expect(report.items.map(({ outcome }) => outcome)).toEqual(items.map(() => 'added'))
  const { results } = await env.DB.prepare(
    `SELECT source_key AS key, source_label AS label, headline, body, credits FROM articles ORDER BY id`,
  ).all()
  expect(results.slice(3)).toEqual(
    items.map(({ source, headline, body, credits }) => ({
      key: source.key,
      label: source.label,
      headline,
      body: JSON.stringify(body),
      credits: JSON.stringify(credits),
    })),
  )
  expect(results.slice(0, 3).map(({ key }) => key)).toEqual(['test:1', 'test:2', 'test:3'])
})
