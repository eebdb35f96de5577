import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1, type Database } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findFeed } from './find-feed.ts'
import { findOverview } from './find-overview.ts'
import { findShards } from './find-shards.ts'
import { listRecent } from './list-recent.ts'
import { listShard } from './list-shard.ts'

const db = openD1(env.DB)
const idsPerShard = 10
const firstPublishedAt = makeDraft(0).publishedAt

beforeAll(async () => {
  const drafts = Array.from({ length: 45 }, (_, at) => makeDraft(at + 1, at % 3 === 0 ? { section: 'Stocks' } : {}))
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE id = 30 OR id BETWEEN 11 AND 20`)
  await env.DB.exec(`UPDATE articles SET modified_at = ${firstPublishedAt + 90_000} WHERE id = 25`)
})

describe('a feed', () => {
  it('holds the newest published articles, whole', async () => {
    const feed = (await findFeed(db, { section: null, limit: 20 }))?.value
    expect(feed?.articles).toHaveLength(20)
    expect(feed?.articles[0]).toMatchObject({
      headline: 'Ferry 45 leaves late',
      body: [{ type: 'paragraph', text: 'Ferry number 45 left the quay late.' }],
      dateline: { place: 'GULL QUAY' },
    })
    expect(feed?.articles.map(({ headline }) => headline)).not.toContain('Ferry 30 leaves late')
  })

  it('of a section holds that section alone; of an unknown one there is none', async () => {
    const feed = (await findFeed(db, { section: 'stocks', limit: 30 }))?.value
    expect(feed?.section).toEqual({ slug: 'stocks', name: 'Stocks' })
    expect(new Set(feed?.articles.map(({ section }) => section.slug))).toEqual(new Set(['stocks']))
    expect(await findFeed(db, { section: 'nowhere', limit: 30 })).toBeNull()
  })

  it('of a section that has nothing published is empty', async () => {
    await env.DB.exec(`INSERT INTO sections VALUES ('letters', 'Letters')`)
    const feed = (await findFeed(db, { section: 'letters', limit: 30 }))?.value
    expect(feed).toEqual({ section: { slug: 'letters', name: 'Letters' }, articles: [] })
  })
})

describe('a shard', () => {
  it('without a published article is left out', async () => {
    const shards = await findShards(db, { idsPerShard, recentLimit: 500 })
    expect(shards.map(({ shard }) => shard)).toEqual([1, 3, 4, 5])
  })

  it('changed when an article of it was last published or changed, whatever their order', async () => {
    const shards = await findShards(db, { idsPerShard, recentLimit: 500 })
    expect(shards.map(({ changedAt }) => changedAt - firstPublishedAt)).toEqual([600, 90_000, 2400, 2700])
  })

  it('changed, too, when an article was that is neither its last nor among the newest', async () => {
    const [, third] = await findShards(db, { idsPerShard, recentLimit: 1 })
    expect(third).toEqual({ shard: 3, changedAt: firstPublishedAt + 90_000 })
  })

  it('holds its own published articles, and together they hold all of them once', async () => {
    const slugs: string[] = []
    for (const shard of [1, 2, 3, 4, 5, 6]) {
      slugs.push(...(await listShard(db, { shard, idsPerShard })).map(({ slug }) => slug))
    }
    expect(slugs).toHaveLength(34)
    expect(new Set(slugs).size).toBe(34)
    expect((await listShard(db, { shard: 1, idsPerShard }))[0]).toEqual({
      slug: 'ferry-1-leaves-late',
      section: { slug: 'stocks' },
      changedAt: firstPublishedAt + 60,
      image: null,
    })
  })
})

it('recent articles are those since a time, newest first', async () => {
  const since = firstPublishedAt + 44 * 60
  const recent = await listRecent(db, { since, limit: 1000 })
  expect(recent.map(({ slug }) => slug)).toEqual(['ferry-45-leaves-late', 'ferry-44-leaves-late'])
  expect(recent[0]).toEqual({
    slug: 'ferry-45-leaves-late',
    section: { slug: 'harbour', name: 'Harbour' },
    headline: 'Ferry 45 leaves late',
    publishedAt: since + 60,
    image: null,
  })
})

it('the overview has the sections by name and the newest articles with their openings', async () => {
  const { sections, articles } = await findOverview(db, { limit: 2 })
  expect(sections).toEqual([
    { slug: 'harbour', name: 'Harbour' },
    { slug: 'stocks', name: 'Stocks' },
  ])
  expect(articles).toEqual([
    {
      slug: 'ferry-45-leaves-late',
      section: { slug: 'harbour' },
      headline: 'Ferry 45 leaves late',
      lede: 'Ferry number 45 left the quay late.',
    },
    expect.objectContaining({ slug: 'ferry-44-leaves-late' }),
  ])
})

it.each<[string, number, (db: Database) => Promise<unknown>]>([
  ['a feed', 60, (db) => findFeed(db, { section: null, limit: 30 })],
  ['a section’s feed', 31, (db) => findFeed(db, { section: 'stocks', limit: 15 })],
  ['the index of shards, one of them all withdrawn', 105, (db) => findShards(db, { idsPerShard, recentLimit: 500 })],
  ['a shard', idsPerShard + 1, (db) => listShard(db, { shard: 1, idsPerShard })],
  ['recent articles', 40, (db) => listRecent(db, { since: 0, limit: 20 })],
  ['the overview', 50, (db) => findOverview(db, { limit: 20 })],
])('%s is one round trip and at most %i rows', async (_, maxRows, verb) => {
  const { db, meter } = meteredDatabase(env.DB)
  await verb(db)
  expect(meter.roundTrips).toBe(1)
  expect(meter.rowsRead).toBeLessThanOrEqual(maxRows)
})
