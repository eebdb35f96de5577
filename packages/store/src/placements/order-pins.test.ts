import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { listAudit } from '../audit/list-audit.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { listPlacements } from './list-placements.ts'
import { orderPins } from './order-pins.ts'
import { placeArticle } from './place-article.ts'

const db = openD1(env.DB)
const now = 1_800_000_000
const until = now + 3_600
const slugOf = (number: number) => `ferry-${number}-leaves-late`

async function pins() {
  return (await listPlacements(db, now)).filter(({ kind }) => kind === 'pin').map(({ slug }) => slug)
}

beforeAll(async () => {
  await importDrafts(
    db,
    [1, 2, 3, 4, 5].map((number) => makeDraft(number)),
    { now: 1, rejected: 0 },
  )
  for (const number of [1, 2, 3]) {
    await placeArticle(db, { slug: slugOf(number), kind: 'pin', until, by: 'ed', now: now + number })
  }
  await placeArticle(db, { slug: slugOf(4), kind: 'block', until, by: 'ed', now })
})

it('pins stand in the order that an editor gives them, and a later one leads', async () => {
  expect(await pins()).toEqual([3, 2, 1].map(slugOf))
  await orderPins(db, { slugs: [1, 3, 2].map(slugOf), by: 'Nell', now: now + 10 })
  expect(await pins()).toEqual([1, 3, 2].map(slugOf))
  await placeArticle(db, { slug: slugOf(5), kind: 'pin', until, by: 'ed', now: now + 11 })
  expect(await pins()).toEqual([5, 1, 3, 2].map(slugOf))
})

it('what is no pin is left alone, and a slug that stands twice counts where it stands first', async () => {
  const before = await listPlacements(db, now)
  await orderPins(db, { slugs: [2, 4, 3, 2, 1, 5, 99].map(slugOf), by: 'Nell', now: now + 20 })
  expect(await pins()).toEqual([2, 3, 1, 5].map(slugOf))
  const blocks = (all: typeof before) => all.filter(({ kind }) => kind === 'block')
  expect(blocks(await listPlacements(db, now))).toEqual(blocks(before))
})

it('the audit log has the order and whose it is, and nothing where nothing was pinned', async () => {
  await orderPins(db, { slugs: ['nowhere'], by: 'Nell', now: now + 30 })
  const { entries } = await listAudit(db, { article: null, before: null, limit: 100 })
  const orders = entries.filter(({ verb }) => verb === 'order pins')
  expect(orders.map(({ who, at }) => [who, at - now])).toEqual([
    ['Nell', 20],
    ['Nell', 10],
  ])
  expect(orders[1]?.detail).toEqual({ slugs: [1, 3, 2].map(slugOf) })
})
