import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { searchArticles } from './search-articles.ts'

const db = openD1(env.DB)
const first = makeDraft(1).publishedAt

const story = (number: number, headline: string, text: string, section = 'Harbour') =>
  makeDraft(number, { headline, section, body: [{ type: 'paragraph', text }] })

async function headlinesOf(query: string, options: { section?: string; from?: number; to?: number } = {}) {
  const found = await searchArticles(db, { query, section: null, offset: 0, limit: 20, ...options })
  return found.articles.map(({ headline }) => headline).toSorted()
}

beforeAll(async () => {
  const drafts = [
    story(1, 'Bell found', 'The night ferry brought the bell home.'),
    story(2, 'Bell lost', 'The ferry sailed at night without it.', 'Council'),
    story(3, 'Seals counted', 'There are <b>forty</b> & more.'),
    story(4, '港口渡轮停航', '渡轮今天停航，明天恢复。'),
  ]
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
})

describe('a search', () => {
  it.each<[string, string[]]>([
    ['bell', ['Bell found', 'Bell lost']],
    ['ferry night', ['Bell found', 'Bell lost']],
    ['"night ferry"', ['Bell found']],
    ['bell -night', []],
    ['bell -"night ferry"', ['Bell lost']],
    ['-bell', []],
    ['渡轮', ['港口渡轮停航']],
    ['港口', ['港口渡轮停航']],
    ['轮停', ['港口渡轮停航']],
    ['停轮', []],
    ['今天停航', ['港口渡轮停航']],
    ['"渡轮 今天"', ['港口渡轮停航']],
    ['渡轮 -恢复', []],
    ['明天', ['港口渡轮停航']],
  ])('for %s finds %j', async (query, headlines) => {
    expect(await headlinesOf(query)).toEqual(headlines)
  })

  it('keeps to a section and to days', async () => {
    expect(await headlinesOf('bell', { section: 'council' })).toEqual(['Bell lost'])
    expect(await headlinesOf('bell', { from: first + 1 })).toEqual(['Bell lost'])
    expect(await headlinesOf('bell', { to: first + 60 })).toEqual(['Bell found'])
    expect(await headlinesOf('bell', { from: first + 1, to: first + 60 })).toEqual([])
  })

  it('tells what it found from what stands around it, as plain text', async () => {
    const { articles } = await searchArticles(db, { query: 'forty', section: null, offset: 0, limit: 1 })
    expect(articles[0]?.snippet).toEqual([
      { text: 'There are <b>', isMatch: false },
      { text: 'forty', isMatch: true },
      { text: '</b> & more.', isMatch: false },
    ])
  })

  it('shows Chinese as it is written', async () => {
    const { articles } = await searchArticles(db, { query: '停航', section: null, offset: 0, limit: 1 })
    expect(articles[0]?.snippet).toEqual([
      { text: '渡轮今天', isMatch: false },
      { text: '停航', isMatch: true },
      { text: '，明天恢复。', isMatch: false },
    ])
  })

  it('shows how an article begins that its headline alone was found by', async () => {
    const { articles } = await searchArticles(db, { query: 'seals', section: null, offset: 0, limit: 1 })
    expect(articles[0]?.snippet).toEqual([{ text: 'There are <b>forty</b> & more.', isMatch: false }])
  })

  it('goes on from page to page, each one round trip', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    const page = await searchArticles(metered, { query: 'bell', section: null, offset: 0, limit: 1 })
    expect([page.articles.length, page.next, meter.roundTrips]).toEqual([1, 1, 1])
    expect(await searchArticles(db, { query: 'bell', section: null, offset: 1, limit: 1 })).toMatchObject({
      next: null,
    })
  })
})

it('a small paper shows the headline before the body, more matches before fewer, and of equals the newest first', async () => {
  await importDrafts(
    db,
    [
      story(20, 'Fishing quota', 'The cod and the herring are few.'),
      story(21, 'Cod is cheap', 'The price fell again today.'),
      story(22, 'Market', 'The cod beside the cod is few.'),
      story(24, 'Fishing quota at sea', 'The cod and the herring are few.'),
      story(23, 'Fishing quota at last', 'The cod and the herring are few.'),
    ],
    { now: 1, rejected: 0 },
  )
  const { articles } = await searchArticles(db, { query: 'cod', section: null, offset: 0, limit: 9 })
  expect(articles.map(({ headline }) => headline)).toEqual([
    'Cod is cheap',
    'Market',
    'Fishing quota',
    'Fishing quota at sea',
    'Fishing quota at last',
  ])
})

it('the index stays whole through additions, changes, withdrawals and deletions', async () => {
  await importDrafts(db, [story(1, 'Bell found', 'It was in a foundry.'), story(9, '港口新闻', '渡轮。')], {
    now: 2,
    rejected: 0,
  })
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'bell-lost'`)
  await env.DB.exec(`DELETE FROM articles WHERE slug = 'seals-counted'`)
  const indexed = await env.DB.prepare('SELECT count(*) AS rows FROM search_docsize').first('rows')
  expect(indexed).toBe(await env.DB.prepare('SELECT count(*) AS rows FROM search_source').first('rows'))
  expect(await headlinesOf('foundry')).toEqual(['Bell found'])
  expect(await headlinesOf('night')).toEqual([])
  expect(await headlinesOf('forty')).toEqual([])
})
