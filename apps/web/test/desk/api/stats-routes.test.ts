import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../../site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const stats = '/api/v1/desk/stats'
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const idle = Array.from({ length: 23 }, () => 0)

async function ask(query = '') {
  const response = await request(stats + query, { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('the stats of the desk', () => {
  it('are closed without a token', async () => {
    expect((await request(stats)).status).toBe(401)
  })

  it('are empty before the first ranking', async () => {
    const { status, headers, body } = await ask()
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(body).toEqual({
      computedAt: null,
      window: 'trending',
      section: null,
      articles: [],
      placements: [],
      totals: { articles: 0, views: 0, votes: 0, viewsByHour: [...idle, 0], votesByHour: [...idle, 0] },
    })
  })

  describe('with readers', () => {
    beforeAll(async () => {
      await importDrafts(makeDraft(1), makeDraft(2), makeDraft(3, { section: 'Stocks' }))
      await env.DB.batch([
        env.DB.prepare(`INSERT INTO activity_hours (hour, article_id, views, votes)
          SELECT ${noon}, id, 10 * id, 1 FROM articles`),
        env.DB.prepare(`INSERT INTO placements (article_id, kind, until, placed_at)
          SELECT id, 'pin', ${noon + 60}, ${noon} FROM articles WHERE slug = 'ferry-1-leaves-late'`),
      ])
      await rank()
    })

    it('show the ranking with each article’s hours, placements, and the paper’s last 24 hours', async () => {
      const { body } = await ask()
      expect(body).toMatchObject({
        computedAt: '2026-11-24T12:00:00Z',
        articles: [
          {
            position: 1,
            slug: 'ferry-1-leaves-late',
            url: 'https://paper.example/harbour/ferry-1-leaves-late',
            headline: 'Ferry 1 leaves late',
            section: { slug: 'harbour', name: 'Harbour' },
            moved: 0,
            pinned: true,
            views: expect.any(Number),
            votes: expect.any(Number),
            viewsByHour: [...idle, 10],
          },
          { position: 2, slug: 'ferry-3-leaves-late', pinned: false, viewsByHour: [...idle, 30] },
          { position: 3, slug: 'ferry-2-leaves-late' },
        ],
        placements: [{ slug: 'ferry-1-leaves-late', kind: 'pin', until: '2026-11-24T12:01:00Z' }],
        totals: { articles: 3, views: 60, votes: 3, viewsByHour: [...idle, 60] },
      })
    })

    it('take a window, a section and a limit', async () => {
      const { body } = await ask('?window=day&section=harbour&limit=1')
      expect(body).toMatchObject({
        window: 'day',
        section: 'harbour',
        articles: [{ slug: 'ferry-2-leaves-late' }],
        totals: { articles: 2, views: 30 },
      })
      expect(body).toHaveProperty('articles.length', 1)
    })

    it.each([
      ['?window=year', 'window is one of trending, day, week, month, all'],
      ['?limit=0', 'limit is a number from 1 to 100'],
      ['?section=opera', 'No section "opera" is ranked. Those that are: harbour, stocks.'],
    ])('refuse %s, and say what to change', async (query, detail) => {
      expect(await ask(query)).toMatchObject({ status: 400, body: { code: 'bad-request', detail } })
    })
  })
})
