import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findArticlePage } from './find-article-page.ts'

const db = openD1(env.DB)
const slug = 'the-bell-is-back'

beforeAll(async () => {
  const others = Array.from({ length: 60 }, (_, index) => makeDraft(index + 1))
  const named = (from: number, to: number) =>
    captured(...others.slice(from, to).map(({ headline }) => headline.toUpperCase()))
  const page = makeDraft(100, {
    headline: 'The bell is back',
    captured: { views: 5, votes: 8, related: named(0, 30), ranking: named(30, 45), recommendation: named(45, 60) },
  })
  const newer = makeDraft(101, { headline: 'The bell is lost again' })
  await importDrafts(db, [...others, page, newer], { now: 1, rejected: 0 })
})

describe('an article page', () => {
  it.each([true, false])('is one round trip of at most 12 rows (lists are short: %s)', async (listsAreShort) => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    const result = await findArticlePage(metered, slug, { listsAreShort })
    expect(result).toMatchObject({ status: 'published', related: { length: 10 } })
    expect(meter.roundTrips).toBe(1)
    expect(meter.statements).toHaveLength(1)
    expect(meter.rowsRead).toBeLessThanOrEqual(12)
  })

  it.each([
    { listsAreShort: true, atMost: 60 },
    { listsAreShort: false, atMost: 40 },
  ])(
    'whose lists are not written yet is two of at most $atMost rows, and shows the same (lists are short: $listsAreShort)',
    async ({ listsAreShort, atMost }) => {
      const written = await findArticlePage(db, slug, { listsAreShort })
      await env.DB.exec('CREATE TABLE written AS SELECT * FROM article_lists')
      const missing = ['DELETE FROM article_lists', 'UPDATE article_lists SET captured_related = NULL']
      for (const take of [...missing, 'UPDATE article_lists SET related = NULL']) {
        await env.DB.exec(take)
        const { db: metered, meter } = meteredDatabase(env.DB)
        // Of lists that are not written nobody knows whether they are the same.
        expect(await findArticlePage(metered, slug, { listsAreShort })).toEqual({ ...written, state: null })
        expect([take, meter.roundTrips, meter.statements.length]).toEqual([take, 2, 2])
        expect(meter.rowsRead).toBeGreaterThan(10)
        expect(meter.rowsRead).toBeLessThanOrEqual(atMost)
        await env.DB.exec('INSERT OR REPLACE INTO article_lists SELECT * FROM written')
      }
      await env.DB.exec('DROP TABLE written')
    },
  )

  it('asks once for an address that moved, is withdrawn, or is unknown, and says nothing of what it hides', async () => {
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-3-leaves-late'`)
    await env.DB.exec(
      `INSERT INTO slug_history (slug, article_id) SELECT 'ferry-4', id FROM articles WHERE slug = 'ferry-4-leaves-late'`,
    )
    await env.DB.exec('DELETE FROM departures')
    for (const asked of ['ferry-3-leaves-late', 'ferry-4', 'no-such-ferry']) {
      const { db: metered, meter } = meteredDatabase(env.DB)
      await findArticlePage(metered, asked, { listsAreShort: true })
      expect([asked, meter.roundTrips]).toEqual([asked, 1])
      // One is that no article departed.
      expect(meter.rowsRead).toBeLessThanOrEqual(2 + 1)
      const [statement] = meter.statements
      const row = await env.DB.prepare(statement?.text ?? '')
        .bind(...(statement?.values ?? []))
        .first()
      expect(row).toMatchObject({ page: null, related: null, captured: null, body: null })
    }
    await env.DB.exec(`UPDATE articles SET status = 'published' WHERE slug = 'ferry-3-leaves-late'`)
  })

  it('of a second run shows the lists of its original; no list shows second runs', async () => {
    const related = async (of: string) => {
      const result = await findArticlePage(db, of, { listsAreShort: false })
      return result.status === 'published' ? result.related.map((other) => other.slug) : result.status
    }
    const list = await related(slug)
    expect(list).toHaveLength(10)
    const [first] = list
    await env.DB.exec(
      `UPDATE articles SET duplicate_of = (SELECT id FROM articles WHERE slug = '${slug}')
      WHERE slug IN ('the-bell-is-lost-again', '${first}')`.replaceAll('\n', ' '),
    )
    expect(await related(slug)).not.toContain(first)
    expect(await related('the-bell-is-lost-again')).toEqual(await related(slug))
    await env.DB.exec('UPDATE articles SET duplicate_of = NULL')
    expect(await related(slug)).toEqual(list)
  })

  it('has the articles before and after it in its section, never a withdrawn one', async () => {
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-11-leaves-late'`)
    const neighboursOf = async (of: string) => {
      const result = await findArticlePage(db, of, { listsAreShort: false })
      if (result.status !== 'published') throw new Error(result.status)
      const { older, newer } = result.neighbours
      return [older?.slug, newer?.slug]
    }
    expect(await neighboursOf('ferry-10-leaves-late')).toEqual(['ferry-9-leaves-late', 'ferry-12-leaves-late'])
    expect(await neighboursOf('ferry-1-leaves-late')).toEqual([undefined, 'ferry-2-leaves-late'])
    expect(await neighboursOf(slug)).toEqual(['ferry-60-leaves-late', 'the-bell-is-lost-again'])
    expect(await neighboursOf('the-bell-is-lost-again')).toEqual([slug, undefined])
  })

  it('has its captured lists in their order, cut to the length of the page', async () => {
    const result = await findArticlePage(db, slug, { listsAreShort: true })
    if (result.status !== 'published') throw new Error(result.status)
    const headlines = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `FERRY ${from + at + 1} LEAVES LATE`)
    expect(result.captured).toEqual({
      related: headlines(0, 10),
      ranking: headlines(30, 40),
      recommendation: headlines(45, 53),
    })
  })

  it('has its related articles by score, the newer first at equal scores', async () => {
    await env.DB.exec(
      `INSERT INTO related SELECT article.id, other.id, CAST(substr(other.slug, 8, 1) AS REAL)
      FROM articles article, articles other
      WHERE article.slug = 'the-bell-is-lost-again' AND other.slug GLOB 'ferry-[1-6][0-9]-*'`.replaceAll('\n', ' '),
    )
    const result = await findArticlePage(db, 'the-bell-is-lost-again', { listsAreShort: true })
    if (result.status !== 'published') throw new Error(result.status)
    expect(result.related.map((other) => other.slug)).toEqual(
      [59, 49, 39, 29, 19, 58, 48, 38, 28, 18].map((number) => `ferry-${number}-leaves-late`),
    )
    await env.DB.exec(`DELETE FROM related WHERE article_id = (SELECT max(id) FROM articles)`)
  })

  it('of a lone article has empty lists and zero counts', async () => {
    const result = await findArticlePage(db, 'the-bell-is-lost-again', { listsAreShort: true })
    expect(result).toMatchObject({
      article: { views: 0, votes: 0, publishedAt: makeDraft(101).publishedAt, wordCount: 7, modifiedAt: null },
      neighbours: { newer: null },
      related: [],
      captured: { related: [], ranking: [], recommendation: [] },
    })
  })

  it('includes the captured counts', async () => {
    const result = await findArticlePage(db, slug, { listsAreShort: true })
    expect(result).toMatchObject({ article: { views: 5, votes: 8 } })
  })

  it('reads only the captured Related list while the ranking can fill the others', async () => {
    const result = await findArticlePage(db, slug, { listsAreShort: false })
    expect(result).toMatchObject({ captured: { related: { length: 10 }, ranking: [], recommendation: [] } })
  })

  it('gives the new address of a moved article', async () => {
    await env.DB.exec(
      `INSERT INTO slug_history (slug, article_id) SELECT 'the-bell', id FROM articles WHERE slug = '${slug}'`,
    )
    expect(await findArticlePage(db, 'the-bell', { listsAreShort: true })).toMatchObject({
      status: 'moved',
      to: { slug, section: { slug: 'harbour' } },
    })
  })

  it('tells a withdrawn article from an unknown one, and shows no draft', async () => {
    await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-1-leaves-late'`)
    await env.DB.exec(`UPDATE articles SET status = 'draft' WHERE slug = 'ferry-2-leaves-late'`)
    const statusOf = async (of: string) => (await findArticlePage(db, of, { listsAreShort: true })).status
    expect(await statusOf('ferry-1-leaves-late')).toBe('withdrawn')
    expect(await statusOf('ferry-2-leaves-late')).toBe('unknown')
    expect(await statusOf('no-such-ferry')).toBe('unknown')
  })

  it('has another seed for its ETag whenever anything that it shows is another', async () => {
    const seed = async () => {
      const result = await findArticlePage(db, 'ferry-30-leaves-late', { listsAreShort: true })
      return result.status === 'published' ? result.etagSeed : result.status
    }
    const other = (number: number) => `(SELECT id FROM articles WHERE slug = 'ferry-${number}-leaves-late')`
    const at30 = `WHERE slug = 'ferry-30-leaves-late'`
    const changes = [
      ...['headline', 'lede', 'section_name', 'correction', 'source_label', 'content_hash'].map(
        (column) => `UPDATE articles SET ${column} = 'Other' ${at30}`,
      ),
      ...['published_at', 'modified_at', 'corrected_at', 'word_count'].map(
        (column) => `UPDATE articles SET ${column} = 1788000000 ${at30}`,
      ),
      `UPDATE articles SET credits = '["Nell"]', byline = 'null', dateline = 'null' ${at30}`,
      `UPDATE article_totals SET views = views + 1 WHERE article_id = ${other(30)}`,
      `UPDATE article_totals SET votes = votes + 1 WHERE article_id = ${other(30)}`,
      `INSERT INTO related VALUES (${other(30)}, ${other(5)}, 1)`,
      `UPDATE articles SET headline = 'Other' WHERE slug = 'ferry-5-leaves-late'`,
      `INSERT INTO captured_headlines VALUES (${other(30)}, 'ranking', 0, 'Other', 'other', NULL)`,
    ]
    const seeds = [await seed()]
    for (const change of changes) {
      await env.DB.exec(change)
      seeds.push(await seed())
    }
    expect(new Set(seeds).size).toBe(changes.length + 1)
  })
})
