import { parseCursor } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findSection } from './find-section.ts'
import { listArticles } from './list-articles.ts'
import { readPublishedVersion } from './published-version.ts'

const db = openD1(env.DB)
const numbersOf = (articles: { slug: string }[]) => articles.map(({ slug }) => Number(slug.split('-')[1]))

beforeAll(async () => {
  // Two have the same time, so that the id decides their order.
  const drafts = Array.from({ length: 10 }, (_, at) => {
    const publishedAt = 1_700_000_000 + Math.floor(at / 2)
    return makeDraft(at + 1, { publishedAt, section: at % 5 === 4 ? 'Stocks' : 'Harbour' })
  })
  await importDrafts(db, [...drafts, makeDraft(11, { section: 'Gone' })], { now: 1, rejected: 0 })
  await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE section_slug = 'gone'`)
  await env.DB.exec('DELETE FROM departures')
})

describe('a section', () => {
  it('has its articles page by page, newest first, each once', async () => {
    const pages: number[][] = []
    let next: string | null = null
    do {
      const before = next === null ? null : parseCursor(next)
      const { found } = await findSection(db, 'harbour', { before, limit: 2 })
      pages.push(numbersOf(found?.articles ?? []))
      next = found?.next ?? null
    } while (next !== null)
    expect(pages).toEqual([
      [9, 8],
      [7, 6],
      [4, 3],
      [2, 1],
    ])
  })

  it('without published articles is empty; an unknown one is null', async () => {
    const page = { before: null, limit: 3 }
    expect((await findSection(db, 'gone', page)).found).toEqual({
      section: { slug: 'gone', name: 'Gone' },
      version: await readPublishedVersion(db),
      articles: [],
      next: null,
    })
    expect((await findSection(db, 'nowhere', page)).found).toBeNull()
  })

  it('has its name after its last article, too', async () => {
    const before = { publishedAt: 0, id: 0 }
    const { found } = await findSection(db, 'harbour', { before, limit: 3 })
    expect(found).toMatchObject({ section: { slug: 'harbour', name: 'Harbour' }, articles: [], next: null })
  })

  it('is one statement of two rows an article, and one for departures', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    await findSection(metered, 'harbour', { before: null, limit: 4 })
    expect(meter.statements).toHaveLength(1)
    expect(meter.rowsRead).toBeLessThanOrEqual(2 + 2 * 5 + 1)
  })
})

describe('the river', () => {
  it('has the articles of all sections', async () => {
    const page = await listArticles(db, { section: null, before: null, limit: 4 })
    expect(numbersOf(page.articles)).toEqual([10, 9, 8, 7])
  })

  it('of a section has its articles, and none for an unknown one', async () => {
    const stocks = await listArticles(db, { section: 'stocks', before: null, limit: 4 })
    expect([numbersOf(stocks.articles), stocks.next]).toEqual([[10, 5], null])
    const nowhere = await listArticles(db, { section: 'nowhere', before: null, limit: 4 })
    expect(nowhere).toEqual({ articles: [], next: null })
  })
})
