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
  const { value } = await findFront(db, { leadSlug: slugOf(1), listed: [], latestLimit: 5 })
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
  })

  it('has the latest articles, newest first, with their counts and times as numbers', async () => {
    const { value } = await findFront(db, { leadSlug: null, listed: [], latestLimit: 3 })
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
    const { value } = await findFront(db, { leadSlug: null, listed: [], latestLimit: 1 })
    const { blocks } = value
    expect(blocks.map(({ section }) => section.name)).toEqual(['arts', 'Harbour', 'weather', 'Zoo'])
    expect(blocks.map(({ articles }) => slugsOf(articles))).toEqual([
      [20, 16, 12, 8].map(slugOf),
      [22, 18, 14, 10].map(slugOf),
      [21, 17, 13, 9].map(slugOf),
      [23, 19, 15, 11].map(slugOf),
    ])
  })

  it('says which listed articles readers can open no more, also at an earlier address', async () => {
    await env.DB.exec(
      `INSERT INTO slug_history (slug, article_id) SELECT 'earlier-' || id, id FROM articles WHERE slug IN ('${slugOf(23)}', '${slugOf(24)}')`,
    )
    const listed = [slugOf(23), slugOf(24), 'earlier-23', 'earlier-24', 'no-such-ferry']
    const { gone } = await findFront(db, { leadSlug: null, listed, latestLimit: 2 })
    expect([...gone].toSorted()).toEqual(['earlier-24', slugOf(24), 'no-such-ferry'].toSorted())
  })

  it('is led by the requested story, or by the newest if that one is withdrawn or unknown', async () => {
    const leadOf = async (leadSlug: string | null) =>
      (await findFront(db, { leadSlug, listed: [], latestLimit: 2 })).value.lead?.slug
    expect(await leadOf(slugOf(2))).toBe(slugOf(2))
    expect(await leadOf(slugOf(24))).toBe(slugOf(23))
    expect(await leadOf('no-such-ferry')).toBe(slugOf(23))
    expect(await leadOf(null)).toBe(slugOf(23))
  })

  it('is one statement that reads two rows an article and two a section', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    await findFront(metered, { leadSlug: slugOf(2), listed: [], latestLimit: 10 })
    expect(meter.statements).toHaveLength(1)
    expect(meter.rowsRead).toBeGreaterThan(20)
    expect(meter.rowsRead).toBeLessThanOrEqual(2 * (1 + 10 + 4 * 4) + 2 * 5 + 2)
  })
})
