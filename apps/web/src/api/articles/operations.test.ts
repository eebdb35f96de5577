import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { request, importDrafts } = siteUnderTest()
const address = '/api/v1/articles'

beforeAll(async () => {
  const bell = makeDraft(50, {
    section: 'Stocks',
    headline: 'The bell is back',
    dateline: { place: 'GULL QUAY', agency: 'Coastwire', text: 'GULL QUAY (Coastwire) — ' },
    byline: { text: 'By Nell Harrow', names: ['Nell Harrow'], agency: null },
    body: [
      { type: 'paragraph', text: 'It rang twice.' },
      { type: 'separator' },
      { type: 'paragraph', text: 'Then it hung.' },
    ],
    credits: ['Tobin Sleet contributed to this report.'],
    captured: {
      votes: 8,
      related: captured('Ferry 1 leaves late', 'A story that nobody kept'),
      ranking: captured('A story that nobody kept', 'Another one'),
      recommendation: captured('A third one'),
    },
  })
  await importDrafts(...[1, 2, 3].map((number) => makeDraft(number)), bell)
})

describe('an article in JSON', () => {
  it('has the fields of the design, the same at its page’s address with .json', async () => {
    const response = await request(`${address}/the-bell-is-back`)
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
    const article = await response.json()
    expect(article).toEqual({
      slug: 'the-bell-is-back',
      url: 'https://paper.example/stocks/the-bell-is-back',
      section: { slug: 'stocks', name: 'Stocks' },
      headline: 'The bell is back',
      lang: null,
      lede: 'It rang twice.',
      dateline: { place: 'GULL QUAY', agency: 'Coastwire', text: 'GULL QUAY (Coastwire) — ' },
      byline: { text: 'By Nell Harrow', names: ['Nell Harrow'], agency: null },
      credits: ['Tobin Sleet contributed to this report.'],
      publishedAt: '2026-11-20T12:50:00Z',
      modifiedAt: null,
      correction: null,
      correctedAt: null,
      body: [
        { type: 'paragraph', text: 'It rang twice.' },
        { type: 'separator' },
        { type: 'paragraph', text: 'Then it hung.' },
      ],
      wordCount: 6,
      views: 0,
      votes: 8,
      source: { key: 'test:50', label: 'The Quay Post', url: null },
      related: [
        {
          headline: 'Ferry 1 leaves late',
          url: 'https://paper.example/harbour/ferry-1-leaves-late',
          section: { slug: 'harbour', name: 'Harbour' },
        },
        { headline: 'A story that nobody kept', url: null, section: null },
      ],
      ranking: [{ headline: 'Another one', url: null, section: null }],
      recommendation: [{ headline: 'A third one', url: null, section: null }],
    })
    const page = await request('/stocks/the-bell-is-back.json')
    expect(await page.json()).toEqual(article)
  })

  it('answers 404, 410 and 301 with stable codes', async () => {
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-3-leaves-late'`)
    await env.DB.exec(
      `INSERT INTO slug_history (slug, article_id) SELECT 'old-ferry', id FROM articles WHERE slug = 'ferry-2-leaves-late'`,
    )
    const unknown = await request(`${address}/no-such-ferry`)
    expect(unknown.status).toBe(404)
    expect(unknown.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    expect(await unknown.json()).toMatchObject({ status: 404, code: 'not-found' })
    const withdrawn = await request(`${address}/ferry-3-leaves-late`)
    expect(await withdrawn.json()).toMatchObject({ status: 410, code: 'withdrawn' })
    const moved = await request(`${address}/old-ferry`)
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, `${address}/ferry-2-leaves-late`])
  })
})

describe('the river', () => {
  it('is read page by page to its end, newest first, nothing twice', async () => {
    const seen: string[] = []
    let next: string | null = `${address}?limit=1&section=harbour`
    while (next !== null) {
      const page: { articles: { slug: string }[]; next: string | null } = await (await request(next)).json()
      seen.push(...page.articles.map(({ slug }) => slug))
      next = page.next
    }
    expect(seen).toEqual(['ferry-2-leaves-late', 'ferry-1-leaves-late'])
  })

  it.each(['limit=0', 'limit=101', 'limit=many', 'before=yesterday', `before=1-1'--`])('refuses ?%s', async (query) => {
    const response = await request(`${address}?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'bad-request',
      detail: expect.stringContaining(query.split('=')[0] ?? ''),
    })
  })
})
