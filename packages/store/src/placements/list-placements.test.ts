import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { listPlacements } from './list-placements.ts'
import { placeArticle } from './place-article.ts'

const db = openD1(env.DB)
const now = 1_800_000_000
const slugOf = (number: number) => `ferry-${number}-leaves-late`

beforeAll(async () => {
  const published = [40, 40, 60, 50, 40, 40, 40, 40]
  const drafts = published.map((publishedAt, index) =>
    makeDraft(index + 1, { publishedAt, ...(index === 6 && { section: 'Council' }) }),
  )
  // The other way round, so that no order is that of their ids.
  await importDrafts(db, drafts.toReversed(), { now: 1, rejected: 0 })
})

it('are pins as readers see them, then blocks by their end and address', async () => {
  const pins: [number, number][] = [
    [1, 5],
    [2, 5],
    [3, 5],
    [4, 9],
  ]
  const blocks: [number, number][] = [
    [5, 80],
    [6, 90],
    [7, 90],
    [8, 90],
  ]
  for (const [number, age] of pins) {
    const when = { until: now + 100 - number, now: now - age }
    await placeArticle(db, { slug: slugOf(number), kind: 'pin', by: 'ed', ...when })
  }
  for (const [number, seconds] of blocks.toReversed()) {
    await placeArticle(db, { slug: slugOf(number), kind: 'block', until: now + seconds, by: 'ed', now: now - number })
  }
  const listed = (await listPlacements(db, now)).map(({ slug, kind }) => [kind, slug])
  expect(listed).toEqual([
    // Of those that were placed in one second, the one that was published last; the others by their slugs.
    ['pin', slugOf(3)],
    ['pin', slugOf(1)],
    ['pin', slugOf(2)],
    ['pin', slugOf(4)],
    ['block', slugOf(5)],
    // /council, before /harbour.
    ['block', slugOf(7)],
    ['block', slugOf(6)],
    ['block', slugOf(8)],
  ])
})
