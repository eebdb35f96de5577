import type { DeskArticleJson } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { readDocument, readWrittenArticle, writeMarkdownArticle } from '@broadsheet/parser'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

const imports = '/api/v1/desk/imports'

/** Imports what the paper answers at an address, and returns the outcome. */
async function readBack(path: string): Promise<unknown> {
  const bytes = new Uint8Array(await (await desk.request(path)).arrayBuffer())
  const document = readDocument(bytes, { timezone: 'UTC', file: path.slice(1).replaceAll('/', '-') })
  const [item] = document.ok ? document.items : [document]
  if (!item?.ok) return item?.reason
  const { body } = await desk.ask<{ items: { outcome: string }[] }>('POST', imports, { body: { items: [item.draft] } })
  return body.items[0]?.outcome
}

async function rows(): Promise<unknown> {
  const tables = ['articles', 'captured_headlines', 'article_totals', 'feed_items']
  const results = await env.DB.batch(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)))
  return results.map(({ results: all }) => all)
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
const parts = {
  byline: {
    text: 'By NELL HARROW and Tobin Sleet, of Coastwire',
    names: ['NELL HARROW', 'Tobin Sleet'],
    agency: 'Coastwire',
  },
  dateline: { place: 'GULL QUAY', agency: 'AP', text: 'GULL QUAY, Nov. 20 (AP) – ' },
  credits: ['The desk thanks the harbour.', 'Ada Quill contributed to this report.'],
}
const image = {
  type: 'image' as const,
  url: 'https://quay.example/bell.jpg',
  alt: 'The bell',
  width: 900,
  height: null,
  caption: 'The bell, at noon',
  credit: 'Ada Quill',
}
const whole = makeDraft(1, {
  ...parts,
  body: [
    image,
    { ...image, caption: null },
    paragraph('The bell rang <twice> & left.'),
    { type: 'separator' },
    paragraph('PARIS — Nobody minded.'),
  ],
  source: {
    brand: 'MoneyStream',
    label: 'The Quay',
    disclaimer: 'Disclaimer: The copyright …',
    url: 'https://quay.example/1',
  },
  captured: { views: 9, votes: 3, related: captured('One', 'Two') },
})

it.each(['json', 'ninjs.json'])('an article’s own .%s changes nothing of it', async (ending) => {
  const key = 'an edition: 2'
  const bare = makeDraft(2, {
    source: { key },
    dateline: null,
    byline: null,
    body: [paragraph('PARIS (AP) — By itself.')],
    credits: [],
  })
  await desk.ask('POST', imports, { body: { items: [whole, bare] } })
  const own = await desk.publish()
  const before = await rows()
  for (const path of ['harbour/ferry-1-leaves-late', 'harbour/ferry-2-leaves-late', `council/${own}`]) {
    expect([path, await readBack(`/${path}.${ending}`)]).toEqual([path, 'unchanged'])
  }
  expect(await rows()).toEqual(before)
})

it.each(['json', 'ninjs.json'])('the .%s of an edited and corrected article changes nothing of it', async (ending) => {
  await desk.ask('POST', imports, { body: { items: [whole] } })
  const slug = 'ferry-1-leaves-late'
  await desk.verb(slug, 'correct', { text: 'It rang twice, not once.' })
  const seen = await desk.ask<{ etag?: string }>('GET', `/api/v1/desk/articles/${slug}`)
  const content = { section: 'Harbour', headline: 'Ferry 1 rings', body: [paragraph('New.')], ...parts }
  const put = await desk.ask('PUT', `/api/v1/desk/articles/${slug}`, {
    body: content,
    headers: { 'If-Match': seen.headers.get('ETag') ?? '' },
  })
  expect(put.status).toBe(200)
  const before = await rows()
  expect(await readBack(`/harbour/${slug}.${ending}`)).toBe('unchanged')
  expect(await rows()).toEqual(before)
})

it('an article’s Markdown of the desk, edited without a change, changes nothing of it', async () => {
  const plain = makeDraft(2, { byline: null, dateline: null, body: [paragraph('By Ann Bell'), paragraph('Left.')] })
  await desk.ask('POST', imports, { body: { items: [whole, plain] } })
  const before = await rows()
  for (const slug of ['ferry-1-leaves-late', 'ferry-2-leaves-late']) {
    const path = `/api/v1/desk/articles/${slug}`
    const { body: seen, headers } = await desk.ask<DeskArticleJson>('GET', path)
    const etag = headers.get('ETag')
    const read = readWrittenArticle(writeMarkdownArticle({ ...seen, section: seen.section.name, etag }))
    if (!read.ok) throw new Error(read.reason)
    const { slug: _slug, etag: _etag, ...content } = read.article
    const put = await desk.ask('PUT', path, { body: content, headers: { 'If-Match': etag ?? '' } })
    expect([put.status, put.body['revision']]).toEqual([200, seen.revision])
  }
  expect(await rows()).toEqual(before)
})

it.each(['json', 'ninjs.json'])('an edited .%s changes what was edited, and nothing else', async (ending) => {
  await desk.ask('POST', imports, { body: { items: [whole] } })
  const path = `/harbour/ferry-1-leaves-late.${ending}`
  const text = (await (await desk.request(path)).text()).replaceAll('Nobody minded', 'Everybody minded')
  const document = readDocument(new TextEncoder().encode(text), { timezone: 'UTC', file: null })
  const items = document.ok ? document.items.flatMap((item) => (item.ok ? [item.draft] : [])) : []
  const { body } = await desk.ask('POST', imports, { body: { items } })
  expect(body).toMatchObject({ items: [{ outcome: 'updated' }] })
  const [articles, lists] = (await rows()) as [Record<string, unknown>[], unknown[]]
  expect(articles).toMatchObject([{ source_brand: 'MoneyStream', source_label: 'The Quay' }])
  expect([lists.length, String(articles[0]?.['body']).includes('Everybody')]).toEqual([2, true])
})
