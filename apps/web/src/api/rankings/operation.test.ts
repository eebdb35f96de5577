import { type RankingSnapshot, formatViewHours } from '@broadsheet/model'
import { writeRanking } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { request } = siteUnderTest()
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const section = { slug: 'harbour', name: 'Harbour' }
const none = { places: [], moved: [], pinned: 0 }
const windows = { trending: none, day: none, week: none, month: none, all: none }

const snapshot: RankingSnapshot = {
  version: 3,
  computedAt: 1_800_000_000,
  entries: [
    {
      slug: 'gull',
      section,
      headline: 'Gull',
      lang: 'en',
      publishedAt: 1,
      views: 9,
      votes: 2,
      image: null,
      hours: formatViewHours(hours),
    },
    { slug: 'seal', section, headline: 'Seal', lang: null, publishedAt: 1, views: 8, votes: 1, image: null, hours: '' },
  ],
  windows: { ...windows, trending: { places: [1, 0], moved: [null, -1], pinned: 1 } },
  sections: { harbour: { name: section.name, windows } },
  recommended: [],
}

beforeAll(() => writeRanking(env.SNAPSHOTS, snapshot))

it('an entry tells its position, how far it moved, whether it is pinned, and its views of each hour', async () => {
  const body: { articles: unknown[] } = await (await request('/api/v1/rankings')).json()
  expect(body.articles).toEqual([
    {
      position: 1,
      slug: 'seal',
      url: 'https://paper.example/harbour/seal',
      section,
      headline: 'Seal',
      lang: null,
      publishedAt: '1970-01-01T00:00:01Z',
      views: 8,
      votes: 1,
      moved: null,
      pinned: true,
      viewsByHour: hours.map(() => 0),
    },
    expect.objectContaining({ position: 2, slug: 'gull', moved: -1, pinned: false, viewsByHour: hours }),
  ])
})
