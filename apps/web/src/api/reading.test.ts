import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../test/site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()

type Entry = { slug: string; position: number; snippet: string }

async function entries(path: string): Promise<Entry[]> {
  const body: { articles: Entry[] } = await (await request(`/api/v1${path}`)).json()
  return body.articles
}

beforeAll(async () => {
  const bell = makeDraft(4, {
    section: 'Council & Court',
    headline: 'Bell budget',
    body: [
      {
        type: 'paragraph',
        text: 'The council argued about the cost of a bell — 3,140 crowns — until the tide turned.',
      },
    ],
    captured: { votes: 3 },
  })
  await importDrafts(
    makeDraft(1, { captured: { votes: 5 } }),
    makeDraft(2),
    makeDraft(3, { captured: { votes: 9 } }),
    bell,
  )
})

describe('the rankings', () => {
  it('are empty, and no error, before the ranker has run', async () => {
    const response = await request('/api/v1/rankings')
    expect(await response.json()).toEqual({
      window: 'trending',
      section: null,
      computedAt: null,
      articles: [],
      next: null,
    })
  })

  it('have positions, windows and sections', async () => {
    await rank()
    const all = await entries('/rankings?window=all')
    expect(all.map(({ position, slug }) => `${position} ${slug}`)).toEqual([
      '1 ferry-3-leaves-late',
      '2 ferry-1-leaves-late',
      '3 bell-budget',
    ])
    expect((await entries('/rankings')).map(({ slug }) => slug)).toContain('ferry-2-leaves-late')
    expect((await entries('/rankings?window=all&section=council-court')).map(({ slug }) => slug)).toEqual([
      'bell-budget',
    ])
    expect(await entries('/rankings?window=all&limit=2')).toHaveLength(2)
    expect(await entries('/rankings?section=constructor')).toEqual([])
  })

  it('name the windows when asked for one that is none', async () => {
    const response = await request('/api/v1/rankings?window=year')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'bad-request',
      detail: expect.stringContaining('trending, day'),
    })
  })
})

it('the sections are those with something to read, by name', async () => {
  const response = await request('/api/v1/sections')
  expect(await response.json()).toEqual({
    sections: [
      { slug: 'council-court', name: 'Council & Court' },
      { slug: 'harbour', name: 'Harbour' },
    ],
  })
})

describe('search', () => {
  it('finds the articles that hold every word, a headline’s match first, with the words around it', async () => {
    expect((await entries('/search?q=bell')).map(({ slug }) => slug)).toEqual(['bell-budget'])
    expect(await entries('/search?q=ferry+bell')).toEqual([])
    expect((await entries('/search?q=argued'))[0]?.snippet).toContain('council argued about')
    expect(await entries('/search?q=late&section=harbour')).toHaveLength(3)
  })

  it('pages through what it found', async () => {
    const first: { articles: Entry[]; next: string } = await (await request('/api/v1/search?q=ferry&limit=2')).json()
    const second: { articles: Entry[]; next: null } = await (await request(first.next)).json()
    expect(new Set([...first.articles, ...second.articles].map(({ slug }) => slug)).size).toBe(3)
    expect(second.next).toBeNull()
  })

  it.each([
    '',
    '"',
    "'; DROP TABLE articles; --",
    'NEAR(',
    '* OR *',
    'headline:ferry',
    '-ferry',
    '\u0000',
    '…',
    '(((',
    'a"b',
  ])('answers %j without an error', async (query) => {
    expect((await request(`/api/v1/search?q=${encodeURIComponent(query)}`)).status).toBe(200)
  })
})

it('an address that the API does not have is a problem in JSON', async () => {
  for (const path of ['/api', '/api/v1', '/api/v1/nothing', '/api/v2/articles']) {
    const response = await request(path)
    expect([path, response.status, response.headers.get('Content-Type')]).toEqual([
      path,
      404,
      'application/problem+json; charset=utf-8',
    ])
  }
})
