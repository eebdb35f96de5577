import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { findArticlePage } from '../articles/find-article-page.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findDepartures, readDepartures } from './read-departures.ts'

const db = openD1(env.DB)
const harbour = { slug: 'harbour', name: 'Harbour' }
const slugOf = (number: number) => `ferry-${number}-leaves-late`

beforeEach(async () => {
  await emptyPaper()
  const drafts = Array.from({ length: 40 }, (_, index) => makeDraft(index + 1))
  await importDrafts(db, [...drafts, makeDraft(41, { section: 'Council' })], { now: 1, rejected: 0 })
})

const change = async (set: string, where: string) =>
  await env.DB.prepare(`UPDATE articles SET ${set} WHERE ${where}`).run()
const departed = async () => {
  const departures = await readDepartures(db)
  return departures && [...departures].toSorted(([one], [other]) => one.localeCompare(other))
}

describe('departures', () => {
  it('are the articles that readers found elsewhere before, and nothing else that changes', async () => {
    await change(`headline = 'Another', published_at = 5, lang = 'de'`, 'id < 9')
    await change(`slug = slug, section_slug = section_slug, status = status`, 'true')
    expect(await departed()).toEqual([])
    await change(`status = 'withdrawn'`, 'id = 1')
    await change(`slug = 'ferry-2'`, 'id = 2')
    await change(`section_slug = 'council', section_name = 'Council'`, 'id = 3')
    expect(await departed()).toEqual([
      [slugOf(1), null],
      [slugOf(2), { slug: 'ferry-2', section: harbour }],
      [slugOf(3), { slug: slugOf(3), section: { slug: 'council', name: 'Council' } }],
    ])
  })

  it('say where an article is at last, under every slug that it had', async () => {
    await change(`slug = 'ferry-a'`, 'id = 1')
    await change(`slug = 'ferry-b'`, 'id = 1')
    const last = { slug: 'ferry-b', section: harbour }
    expect(await departed()).toEqual([
      [slugOf(1), last],
      ['ferry-a', last],
    ])
    await change(`status = 'withdrawn'`, 'id = 1')
    expect((await departed())?.map(([, now]) => now)).toEqual([null, null, null])
    await change(`slug = 'ferry-c'`, 'id = 1')
    await change(`status = 'published'`, 'id = 1')
    expect((await departed())?.map(([, now]) => now?.slug)).toEqual(['ferry-c', 'ferry-c', 'ferry-c'])
  })

  it('of an article that is back where it was say so', async () => {
    await change(`status = 'withdrawn'`, 'id = 1')
    await change(`status = 'published'`, 'id = 1')
    expect(await departed()).toEqual([[slugOf(1), { slug: slugOf(1), section: harbour }]])
  })

  it('of drafts are none: no reader found them', async () => {
    await change(`status = 'draft'`, 'id = 1')
    await env.DB.exec('DELETE FROM departures')
    await change(`slug = 'ferry-a', section_slug = 'council'`, 'id = 1')
    await change(`status = 'published'`, 'id = 1')
    expect(await departed()).toEqual([])
  })

  it('that are many are looked up for the articles of a ranking alone', async () => {
    await change(`status = 'withdrawn'`, 'id BETWEEN 1 AND 15')
    expect(await departed()).toHaveLength(15)
    await change(`status = 'withdrawn'`, 'id = 16')
    expect(await departed()).toBeNull()
    await change(`slug = 'ferry-17'`, 'id = 17')
    const { db: metered, meter } = meteredDatabase(env.DB)
    const slugs = [slugOf(40), slugOf(17), slugOf(1), 'unknown']
    const found = await findDepartures(metered, { entries: slugs.map((slug) => ({ slug })) })
    expect([...found]).toEqual([
      [slugOf(17), { slug: 'ferry-17', section: harbour }],
      [slugOf(1), null],
    ])
    expect([meter.roundTrips, meter.rowsRead]).toEqual([1, expect.toSatisfy((rows) => rows <= 2 * 4)])
  })

  it.each([
    [0, 9],
    [1, 10],
    [2, 12],
    [15, 40],
    [39, 40],
  ])('cost the page of an article at most this: of %i, %i rows in one round trip', async (withdrawn, atMost) => {
    await change(`status = 'withdrawn'`, `id <= ${withdrawn}`)
    const { db: metered, meter } = meteredDatabase(env.DB)
    expect(await findArticlePage(metered, slugOf(40), { listsAreShort: false })).toMatchObject({ status: 'published' })
    expect([meter.roundTrips, meter.rowsRead]).toEqual([1, expect.toSatisfy((rows) => rows <= atMost)])
  })
})
