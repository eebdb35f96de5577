import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { listPlacements } from './list-placements.ts'
import { placeArticle } from './place-article.ts'
import { releaseArticle } from './release-article.ts'

const db = openD1(env.DB)
const now = 1_800_000_000
const slugs = ['ferry-1-leaves-late', 'ferry-2-leaves-late'] as const

async function placedSlugs(at = now) {
  return (await listPlacements(db, at)).map(({ slug, kind }) => [slug, kind])
}

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
})

it('an article is placed with what a list shows of it', async () => {
  expect(await placeArticle(db, { slug: slugs[0], kind: 'pin', until: now + 60, by: 'ed', now })).toEqual({
    slug: slugs[0],
    section: { slug: 'harbour', name: 'Harbour' },
    headline: expect.any(String),
    kind: 'pin',
    until: now + 60,
    placedAt: now,
  })
})

it('pins stand before blocks, and end at their time', async () => {
  await placeArticle(db, { slug: slugs[1], kind: 'pin', until: now + 60, by: 'ed', now })
  await placeArticle(db, { slug: slugs[0], kind: 'block', until: now + 30, by: 'ed', now: now + 1 })
  expect(await placedSlugs()).toEqual([
    [slugs[1], 'pin'],
    [slugs[0], 'block'],
  ])
  expect(await placedSlugs(now + 30)).toEqual([[slugs[1], 'pin']])
  expect(await placedSlugs(now + 60)).toEqual([])
})

it('the last word of an editor holds', async () => {
  await placeArticle(db, { slug: slugs[0], kind: 'pin', until: now + 60, by: 'ed', now })
  const placed = await placeArticle(db, { slug: slugs[0], kind: 'block', until: now + 90, by: 'ed', now: now + 2 })
  expect(placed).toMatchObject({ kind: 'block', until: now + 90, placedAt: now + 2 })
})

it('a released article is placed no more, however often it is released', async () => {
  await placeArticle(db, { slug: slugs[0], kind: 'pin', until: now + 60, by: 'ed', now })
  await placeArticle(db, { slug: slugs[1], kind: 'pin', until: now + 60, by: 'ed', now })
  await releaseArticle(db, slugs[0], { by: 'ed', now })
  await releaseArticle(db, slugs[0], { by: 'ed', now })
  await releaseArticle(db, 'no-such-ferry', { by: 'ed', now })
  expect(await placedSlugs()).toEqual([[slugs[1], 'pin']])
})

it('what nobody published is neither placed nor listed', async () => {
  await placeArticle(db, { slug: slugs[1], kind: 'pin', until: now + 60, by: 'ed', now })
  await env.DB.prepare("UPDATE articles SET status = 'withdrawn' WHERE slug = ?").bind(slugs[1]).run()
  expect(await placeArticle(db, { slug: slugs[1], kind: 'block', until: now + 60, by: 'ed', now })).toBeNull()
  expect(await placeArticle(db, { slug: 'no-such-ferry', kind: 'pin', until: now + 60, by: 'ed', now })).toBeNull()
  expect(await placedSlugs()).not.toContainEqual([slugs[1], expect.any(String)])
})

it('each verb is one round trip', async () => {
  const { db: metered, meter } = meteredDatabase(env.DB)
  await placeArticle(metered, { slug: slugs[0], kind: 'pin', until: now + 60, by: 'ed', now })
  await listPlacements(metered, now)
  await releaseArticle(metered, slugs[0], { by: 'ed', now })
  expect(meter.roundTrips).toBe(3)
})
