import { backupArticleSchema } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

const path = '/api/v1/desk/export'
const slug = 'the-new-pier-opens'
const hash = /^[0-9a-f]{64}$/
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

async function importDrafts(...items: readonly unknown[]) {
  for (let from = 0; from < items.length; from += 20) {
    await desk.ask('POST', '/api/v1/desk/imports', { body: { items: items.slice(from, from + 20) } })
  }
}

/** The lines of each page of an export. */
async function pages(): Promise<{ slug: string; [field: string]: unknown }[][]> {
  const read = []
  let next: string | undefined = path
  while (next !== undefined) {
    const response: Response = await desk.request(next, { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ])
    const text = new TextDecoder().decode(await response.arrayBuffer())
    read.push(text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])))
    next = /^<(.+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1]
  }
  return read
}

it('an export has each article in full, in every state', async () => {
  const draft = makeDraft(1, {
    captured: { views: 40, votes: 3, related: captured('One', 'Two'), recommendation: captured('Three') },
  })
  await importDrafts(draft)
  await desk.verb('ferry-1-leaves-late', 'move', { slug: 'ferry-1' })
  await desk.verb('ferry-1', 'correct', { text: 'It was early.' })
  await desk.begin()
  await desk.verb(slug, 'schedule', { at: '2026-11-25T09:00:00Z' })
  const [first, second] = (await pages()).flat()
  expect(first).toEqual({
    format: 'broadsheet-article',
    version: 2,
    slug: 'ferry-1',
    oldAddresses: ['ferry-1-leaves-late'],
    status: 'published',
    section: { slug: 'harbour', name: 'Harbour' },
    headline: draft.headline,
    dateline: draft.dateline,
    byline: null,
    body: draft.body,
    credits: [],
    publishedAt: '2026-11-20T12:01:00Z',
    scheduledAt: null,
    modifiedAt: '2026-11-24T12:00:00Z',
    correction: 'It was early.',
    correctedAt: '2026-11-24T12:00:00Z',
    views: 40,
    votes: 3,
    captured: { ...draft.captured, views: null, votes: null },
    source: draft.source,
    paper: {
      id: 1,
      revision: 3,
      contentHash: expect.stringMatching(hash),
      capturedHash: expect.stringMatching(hash),
      sourceHash: null,
      language: null,
      firstPath: 'harbour/ferry-1-leaves-late',
      comparedAt: null,
      related: [],
      secondRunOf: null,
      secondRuns: [],
      hours: [[Date.UTC(2026, 10, 20, 12) / 1000, 40, 3, 0, 0]],
      days: [],
      cast: { ever: [0, 0], hours: [] },
      redirects: [['ferry-1-leaves-late', '2026-11-24T12:00:00Z', false]],
      heat: [expect.any(Number), expect.any(Number)],
      placement: null,
      addresses: [],
      images: [],
      withoutImage: false,
    },
  })
  expect(second).toMatchObject({
    slug,
    status: 'draft',
    publishedAt: '2026-11-25T09:00:00Z',
    scheduledAt: '2026-11-25T09:00:00Z',
    source: { key: expect.stringMatching(/^desk:/) },
  })
})

it('every line of an export matches its schema, in every state and with every block', async () => {
  const blocks = [
    { type: 'heading', level: 2, text: 'On the quay' },
    { type: 'list', ordered: true, items: ['One', 'Two'] },
    { type: 'quote', paragraphs: ['Late again.'], credit: null },
    { type: 'image', url: 'https://a.example/1.jpg', alt: '', width: 3, height: null, caption: 'A quay', credit: null },
    { type: 'embed', url: 'https://v.example/1', title: null },
    { type: 'table', caption: null, head: ['A'], rows: [['1']] },
    { type: 'separator' },
  ]
  await importDrafts(makeDraft(1), makeDraft(2, { captured: { related: captured('One') } }))
  await desk.verb('ferry-2-leaves-late', 'withdraw')
  await desk.begin({ body: blocks })
  const lines = (await pages()).flat()
  expect(lines.map(({ status }) => status)).toEqual(['published', 'withdrawn', 'draft'])
  for (const line of lines) expect(v.parse(backupArticleSchema, line)).toEqual(line)
})

it('an export has two hundred articles a page, and ends with an empty page', async () => {
  await importDrafts(...Array.from({ length: 201 }, (_, at) => makeDraft(at + 1)))
  const read = await pages()
  expect(read.map((page) => page.length)).toEqual([200, 1, 0])
  expect(new Set(read.flat().map((one) => one.slug)).size).toBe(201)
})

it('a page of large articles ends early, so that it fits into memory', async () => {
  const text = 'The ferry was late. '.repeat(4_900)
  const body = Array.from({ length: 4 }, () => ({ type: 'paragraph' as const, text }))
  for (let number = 1; number <= 12; number += 1) await importDrafts(makeDraft(number, { body }))
  const read = await pages()
  expect(read.flat()).toHaveLength(12)
  expect(read.map((page) => page.length)).toEqual([11, 1, 0])
})

it.each(['x', '-1', '1.5', '1 OR 1=1'])('an invalid cursor is refused: %s', async (after) => {
  expect(await desk.ask('GET', `${path}?after=${after}`)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
})
