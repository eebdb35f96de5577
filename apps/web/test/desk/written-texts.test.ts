import type { DeskArticleJson } from '@broadsheet/model'
import { writtenBodies, writtenBylines, writtenDatelines, writtenStories } from '@broadsheet/parser/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { browserDesk } from './browser-desk.ts'
import { deskUnderTest } from './desk-under-test.ts'

type Texts = { byline?: string; dateline?: string; body?: string }

const story = { section: 'Harbour', headline: 'Late ferry', body: 'It left.' }
const articles = '/api/v1/desk/articles'
let api = deskUnderTest()
let desk = browserDesk()

beforeAll(async () => {
  await emptyPaper()
  api = deskUnderTest()
  desk = browserDesk()
  await desk.signIn()
})

async function byApi(texts: Texts): Promise<DeskArticleJson> {
  return (await api.ask<DeskArticleJson>('POST', articles, { body: { ...story, ...texts } })).body
}

async function byForm(texts: Texts): Promise<DeskArticleJson> {
  const fields = Object.entries({ ...story, byline: '', dateline: '', credits: '', ...texts, do: 'save' })
  const response = await desk.post(
    '/desk/new',
    fields.map(([name, text]): [string, string] => [name, text.replaceAll('\n', '\r\n')]),
  )
  const slug = /articles\/([^?]+)/.exec(response.headers.get('Location') ?? '')?.[1]
  return (await api.ask<DeskArticleJson>('GET', `${articles}/${slug}`)).body
}

describe.each([
  ['API', byApi],
  ['form', byForm],
])('by %s', (_, write) => {
  it.each(writtenBylines)('the byline %j is read', async (byline, parts) => {
    expect(await write({ byline })).toMatchObject({ byline: parts })
  })

  it.each(writtenDatelines)('the dateline %j is read', async (dateline, parts) => {
    expect(await write({ dateline })).toMatchObject({ dateline: parts })
  })

  it.each(writtenBodies)('the text %j is read', async (body, blocks) => {
    expect(await write({ body })).toMatchObject({ byline: null, dateline: null, body: blocks })
  })

  it.each(writtenStories)('the story %j is read', async (body, parts) => {
    expect(await write({ body })).toMatchObject(parts)
  })
})

describe('an edit of texts by API', () => {
  it('is read like a new article', async () => {
    const { slug } = await byApi({})
    const edit = {
      ...story,
      byline: 'By John Smith, Jr.',
      dateline: 'LONDON, April 12 (Reuters) -',
      body: '# Why\n\n* fog',
    }
    const options = { headers: { 'If-Match': '*' }, body: edit }
    expect(await api.ask('PUT', `${articles}/${slug}`, options)).toMatchObject({
      status: 200,
      body: {
        byline: { names: ['John Smith, Jr.'], agency: null },
        dateline: { place: 'LONDON', agency: 'Reuters' },
        body: [
          { type: 'heading', level: 2, text: 'Why' },
          { type: 'list', ordered: false, items: ['fog'] },
        ],
      },
    })
  })

  it('with invalid parts says where', async () => {
    const body = [{ type: 'paragraph', text: 'It left.' }, { type: 'aside' }]
    const { status, body: problem } = await api.ask('POST', articles, { body: { ...story, body } })
    expect([status, problem['detail']]).toEqual([400, expect.stringMatching(/^body\.1\.type: /)])
  })
})

describe('an edit by form', () => {
  const paragraphs = ['By Nell Harrow', 'LONDON (AP) — It left.'].map((text) => ({ type: 'paragraph', text }))

  it('leaves a byline and a dateline in the text if they were in the text before', async () => {
    const { slug } = (await api.ask<DeskArticleJson>('POST', articles, { body: { ...story, body: paragraphs } })).body
    const { revision } = (await api.ask<DeskArticleJson>('GET', `${articles}/${slug}`)).body
    const page = await (await desk.get(`/desk/articles/${slug}`)).text()
    const [, seen = ''] = /name="revision" value="([^"]*)"/.exec(page) ?? []
    const body = 'By Nell Harrow\r\n\r\nLONDON (AP) — It left.\r\n\r\n* fog'
    const sent = { ...story, byline: '', dateline: '', credits: '', body, revision: seen, do: 'save' }
    expect((await desk.post(`/desk/articles/${slug}`, sent)).status).toBe(303)
    const after = (await api.ask<DeskArticleJson>('GET', `${articles}/${slug}`)).body
    expect(after.revision).toBeGreaterThan(revision)
    expect(after).toMatchObject({
      byline: null,
      dateline: null,
      body: [...paragraphs, { type: 'list', ordered: false, items: ['fog'] }],
    })
  })
})
