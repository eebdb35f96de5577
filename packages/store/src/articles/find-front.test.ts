import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findFront } from './find-front.ts'

const db = openD1(env.DB)
const slugOf = (number: number) => `ferry-${number}-leaves-late`
const slugsOf = (articles: { slug: string }[]) => articles.map(({ slug }) => slug)

it('a front of an empty paper is empty', async () => {
  const { value } = await findFront(db, { leads: [slugOf(1)], latestLimit: 5 })
  expect(value).toEqual({ lead: null, latest: [], blocks: [] })
})

describe('a front', () => {
  beforeAll(async () => {
    const names = ['weather', 'Harbour', 'Zoo', 'arts']
    const drafts = Array.from({ length: 24 }, (_, at) =>
      makeDraft(at + 1, { section: names[at % names.length] ?? '', captured: { views: at, votes: 2 } }),
    )
    await importDrafts(db, [...drafts, makeDraft(25, { section: 'Gone' })], { now: 1, rejected: 0 })
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE section_slug = 'gone' OR slug = '${slugOf(24)}'`)
    await env.DB.exec('DELETE FROM departures')
  })

  it('has the latest articles, newest first, with their counts and times as numbers', async () => {
    const { value } = await findFront(db, { leads: [], latestLimit: 3 })
    const { latest } = value
    expect(slugsOf(latest)).toEqual([slugOf(23), slugOf(22), slugOf(21)])
    expect(latest[0]).toStrictEqual({
      slug: slugOf(23),
      section: { slug: 'zoo', name: 'Zoo' },
      headline: 'Ferry 23 leaves late',
      lang: null,
      publishedAt: makeDraft(23).publishedAt,
      views: 22,
      votes: 2,
      lede: 'Ferry number 23 left the quay late.',
      modifiedAt: null,
      image: null,
    })
  })

  it('has a block of the four newest articles for each section that has any, by name, ignoring case', async () => {
    const { value } = await findFront(db, { leads: [], latestLimit: 1 })
    const { blocks } = value
    expect(blocks.map(({ section }) => section.name)).toEqual(['arts', 'Harbour', 'weather', 'Zoo'])
    expect(blocks.map(({ articles }) => slugsOf(articles))).toEqual([
      [20, 16, 12, 8].map(slugOf),
      [22, 18, 14, 10].map(slugOf),
      [21, 17, 13, 9].map(slugOf),
      [23, 19, 15, 11].map(slugOf),
    ])
  })

  it('is led by the first story that readers can open, also where it is now, or by the newest', async () => {
    const leadOf = async (...leads: string[]) => (await findFront(db, { leads, latestLimit: 2 })).value.lead?.slug
    expect(await leadOf(slugOf(2), slugOf(1))).toBe(slugOf(2))
    expect(await leadOf(slugOf(24), slugOf(4), slugOf(3))).toBe(slugOf(4))
    expect(await leadOf('no-such-ferry')).toBe(slugOf(23))
    expect(await leadOf()).toBe(slugOf(23))
    await env.DB.exec(`UPDATE articles SET slug = 'ferry-5' WHERE slug = '${slugOf(5)}'`)
    expect(await leadOf(slugOf(24), slugOf(5), slugOf(4))).toBe('ferry-5')
  })

  it('is one statement that reads two rows an article and two a section, and one for each lead and for departures', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    await findFront(metered, { leads: [slugOf(2)], latestLimit: 10 })
    expect(meter.statements).toHaveLength(1)
    expect(meter.rowsRead).toBeGreaterThan(20)
    expect(meter.rowsRead).toBeLessThanOrEqual(2 * (1 + 10 + 4 * 4) + 2 * 5 + 2 + 2)
  })
})
