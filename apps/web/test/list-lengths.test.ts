import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const hours48 = 48 * 3_600

/** One of many articles of today, each longer than any page shows of it in a list. */
const ferry = (number: number, age = number * 60) =>
  makeDraft(number, {
    publishedAt: noon - age,
    body: [{ type: 'paragraph', text: 'a'.repeat(1_000) }],
    captured: { views: 500 - number },
  })

beforeAll(async () => {
  const numbers = Array.from({ length: 130 }, (_, index) => index + 1)
  await importDrafts(...numbers.slice(0, 65).map((number) => ferry(number)))
  await importDrafts(...numbers.slice(65).map((number) => ferry(number)))
  await importDrafts(ferry(131, hours48), ferry(132, hours48 + 1))
  await rank()
})

const read = async (path: string) => await (await request(path)).text()
const decoded = async (path: string) => (await read(path)).replaceAll('&#8230;', '…')
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0

describe('how much stands in a list, of 132 articles', () => {
  it.each([
    ['/', 'teasers', /<article class="teaser/g, 1 + 4 + 4],
    ['/harbour', 'articles', /<article class="teaser/g, 20],
    ['/archive/2026/11/24', 'articles', /<article class="teaser/g, 100],
    ['/search?q=ferry', 'results', /<article class="teaser/g, 20],
    ['/ranking?window=all', 'rows', /<h2><a /g, 50],
    ['/ranking?window=all&section=harbour', 'rows', /<h2><a /g, 20],
    ['/feed.xml', 'items', /<item>/g, 30],
    ['/atom.xml', 'entries', /<entry>/g, 30],
    ['/feed.json', 'items', /"date_published"/g, 30],
    ['/harbour/feed.xml', 'items', /<item>/g, 30],
    ['/llms.txt', 'articles', /\/harbour\/ferry-\d+-leaves-late\.md/g, 20],
    ['/sitemap-news.xml', 'articles', /<url>/g, 131],
    ['/sitemap/1.xml', 'articles', /<url>/g, 132],
  ])('%s has so many %s', async (path, _, part, expected) => {
    expect(count(await read(path), part)).toBe(expected)
  })

  it.each([
    ['/', 'day'],
    ['/harbour', 'harbour/week'],
  ])('%s has the ten most read', async (path, list) => {
    const [, items = ''] = new RegExp(`data-list="${list}">(.*?)</ol>`, 's').exec(await read(path)) ?? []
    expect(count(items, /<li>/g)).toBe(10)
  })

  it.each([
    ['/api/v1/articles', 'articles', 20],
    ['/api/v1/articles?limit=100', 'articles', 100],
    ['/api/v1/search?q=ferry', 'articles', 20],
    ['/api/v1/search?q=ferry&limit=100', 'articles', 100],
    ['/api/v1/rankings?window=all', 'articles', 20],
    ['/api/v1/rankings?window=all&limit=100', 'articles', 50],
    ['/api/v1/rankings?window=all&section=harbour&limit=100', 'articles', 20],
  ])('%s has so many %s', async (path, name, expected) => {
    const answer: Record<string, unknown[]> = JSON.parse(await read(path))
    expect(answer[name]).toHaveLength(expected)
  })

  it.each(['articles', 'search', 'rankings'])('of %s is never more than 100, nor less than one', async (api) => {
    for (const limit of ['101', '0', '-1', '1.5', 'x']) {
      expect([limit, (await request(`/api/v1/${api}?q=ferry&limit=${limit}`)).status]).toEqual([limit, 400])
    }
  })
})

it.each([
  ['/', [160, 220, 320]],
  ['/harbour', [220, 320]],
  ['/archive/2026/11/24', [160]],
])('%s shows so many characters of an article’s opening', async (path, expected) => {
  const shown = (await decoded(path)).match(/<p>a+…<\/p>/g) ?? []
  const lengths = new Set(shown.map((text) => text.length - '<p></p>'.length))
  expect([...lengths].toSorted((a, b) => a - b)).toEqual(expected)
})

it('an article says 200 characters of itself to machines', async () => {
  const page = await decoded('/harbour/ferry-1-leaves-late')
  const descriptions = [...page.matchAll(/<meta (?:name|property)="(?:og:|twitter:)?description" content="([^"]*)"/g)]
  expect(descriptions.map(([, text = '']) => text.length)).toEqual(descriptions.map(() => 200))
  expect(descriptions.length).toBeGreaterThan(0)
})

it('a file of the sitemap holds 5,000 numbers', async () => {
  const [left] = (await env.DB.prepare("SELECT id FROM articles WHERE headline = 'Ferry 132 leaves late'").raw()).flat()
  for (const table of ['hourly_activity', 'article_totals', 'article_lists', 'article_lists_due']) {
    await env.DB.prepare(`DELETE FROM ${table} WHERE article_id = ?`).bind(left).run()
  }
  const filesWith = async (id: number) => {
    await env.DB.prepare("UPDATE articles SET id = ? WHERE headline = 'Ferry 132 leaves late'").bind(id).run()
    const files = ['/sitemap/1.xml', '/sitemap/2.xml']
    const held = await Promise.all(files.map(async (file) => (await read(file)).includes('/ferry-132-')))
    return files.filter((_, at) => held[at])
  }
  expect(await filesWith(5_000)).toEqual(['/sitemap/1.xml'])
  expect(await filesWith(5_001)).toEqual(['/sitemap/2.xml'])
})
