import { type DraftChanges, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { takeItems } from './take-items.ts'

const db = openD1(env.DB)
const item = (number: number, changes: DraftChanges = {}) =>
  makeDraft(number, {
    ...changes,
    source: { key: `guid:${number}`, file: null, url: `https://wire.example/${number}`, ...changes.source },
  })

beforeEach(emptyPaper)

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(text).all()).results
}

it('new items become articles, by the import of the desk, and belong to the source', async () => {
  expect(await takeItems(db, { id: 1 }, [item(1), item(2)], 9)).toEqual({
    added: 2,
    updated: 0,
    unchanged: 0,
    known: 0,
  })
  expect(await rows('SELECT slug, status, section_slug FROM articles ORDER BY id')).toEqual([
    { slug: 'ferry-1-leaves-late', status: 'published', section_slug: 'harbour' },
    { slug: 'ferry-2-leaves-late', status: 'published', section_slug: 'harbour' },
  ])
  expect(await rows('SELECT source_key, feed_id FROM feed_items')).toEqual([
    { source_key: 'guid:1', feed_id: 1 },
    { source_key: 'guid:2', feed_id: 1 },
  ])
  expect(await rows('SELECT DISTINCT who, verb FROM audit')).toEqual([{ who: 'feeds', verb: 'import' }])
  expect(await rows("SELECT tag FROM stale_tags WHERE tag = 'section:harbour'")).toHaveLength(1)
})

it('unchanged items cost no write', async () => {
  // One is an item that was named anew, one is another source's.
  await takeItems(db, { id: 1 }, [item(1), item(2)], 9)
  await takeItems(db, { id: 2 }, [item(3)], 9)
  const renamed = item(2, { source: { key: 'guid:two' } })
  const { db: metered, meter } = meteredDatabase(env.DB)
  expect(await takeItems(metered, { id: 1 }, [item(1), renamed, item(3)], 99)).toEqual({
    added: 0,
    updated: 0,
    unchanged: 2,
    known: 1,
  })
  expect([meter.rowsWritten, meter.roundTrips]).toEqual([0, 2])
})

it('unchanged items whose images are copied cost no write either', async () => {
  await takeItems(db, { id: 1, copyImages: true }, [item(1)], 9)
  const { db: metered, meter } = meteredDatabase(env.DB)
  await takeItems(metered, { id: 1, copyImages: true }, [item(1)], 99)
  expect([meter.rowsWritten, meter.roundTrips]).toEqual([0, 2])
})

it('a changed item updates its article, which keeps its address', async () => {
  await takeItems(db, { id: 1 }, [item(1)], 9)
  const later = item(1, { headline: 'Ferry 1 never left' })
  expect(await takeItems(db, { id: 1 }, [later], 99)).toEqual({ added: 0, updated: 1, unchanged: 0, known: 0 })
  expect(await rows('SELECT slug, headline, modified_at FROM articles')).toEqual([
    { slug: 'ferry-1-leaves-late', headline: 'Ferry 1 never left', modified_at: 99 },
  ])
})

it('what the paper has from another source or another way is left as it is', async () => {
  await takeItems(db, { id: 1 }, [item(1)], 9)
  await importDrafts(db, [item(2, { source: { key: 'page:2' } })], { now: 9, rejected: 0 })
  const before = await rows('SELECT * FROM articles')
  const elsewhere = [item(1, { section: 'Weather' }), item(2, { section: 'Weather' })]
  const reached = item(1, { section: 'Weather', source: { key: 'guid:weather:1' } })
  expect(await takeItems(db, { id: 2 }, elsewhere, 99)).toMatchObject({ added: 0, updated: 0, known: 2 })
  expect(await takeItems(db, { id: 2 }, [reached], 99)).toMatchObject({ added: 0, updated: 0, known: 1 })
  expect(await rows('SELECT * FROM articles')).toEqual(before)
})

it('an article that an editor withdrew stays withdrawn when its item changes', async () => {
  await takeItems(db, { id: 1 }, [item(1)], 9)
  await env.DB.exec("UPDATE articles SET status = 'withdrawn'")
  await takeItems(db, { id: 1 }, [item(1, { headline: 'Ferry 1 never left' })], 99)
  expect(await rows('SELECT status FROM articles')).toEqual([{ status: 'withdrawn' }])
})

it.each([
  ['http', 'https'],
  ['https', 'http'],
])(
  'an item that goes from %s to %s is the same, also with an address that an import brought',
  async (before, after) => {
    const at = (scheme: string, number: number, kind: string) => {
      const url = `${scheme}://wire.example/${number}`
      return item(number, { source: { key: `${kind}:${url}`, url } })
    }
    const items = (scheme: string) => [at(scheme, 1, 'guid'), at(scheme, 2, 'url')]
    await takeItems(db, { id: 1 }, items(before), 9)
    await importDrafts(db, [at(before, 3, 'html')], { now: 9, rejected: 0 })
    const changed = [...items(after), at(after, 3, 'guid')]
    expect(await takeItems(db, { id: 1 }, changed, 99)).toEqual({ added: 0, updated: 2, unchanged: 0, known: 1 })
    expect(await takeItems(db, { id: 1 }, changed, 999)).toEqual({ added: 0, updated: 0, unchanged: 2, known: 1 })
    expect(await rows('SELECT count(*) AS count FROM articles')).toEqual([{ count: 3 }])
  },
)
