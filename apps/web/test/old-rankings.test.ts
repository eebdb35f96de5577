import type { RequestLine } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { makePreviewToken } from '@broadsheet/newsroom/testing'
import { openD1, writeOffers } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from './costs/session-cookie.ts'
import { createPaper } from './create-paper.ts'
import { deskUnderTest } from './desk/desk-under-test.ts'
import { emptyPaper } from './empty-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const noon = Date.UTC(2026, 10, 24, 12) / 1000
const slug = 'the-gull-returns'
const another = 'ferry-1-leaves-late'
// After it in every list.
const next = 'ferry-12-leaves-late'
const gull = makeDraft(13, { headline: 'The gull returns' })
const headers = {
  Authorization: `Bearer ${env.DESK_TOKEN}`,
  Cookie: await sessionCookie(noon),
}

let desk = deskUnderTest()
let preview = ''

/** Where the paper lists articles of the ranking, of all sections or of Harbour alone. */
const ofPaper = [
  '/',
  `/harbour/${another}`,
  `/harbour/${another}.json`,
  `/harbour/${another}.md`,
  `/api/v1/articles/${another}`,
  '/ranking',
  '/ranking?window=all',
  '/api/v1/rankings',
  '/api/v1/rankings?window=week',
  '/nowhere',
  '/no/such/page/at/all',
  '/harbour/no-such-ferry',
  '/harbour/ferry-2-leaves-late',
  '/harbour/nowhere/feed.xml',
  '/search?q=zeppelin',
  '/api/v1/desk/stats',
  '/desk/today',
  '/preview/rubbish',
  'a preview',
  '/api/v1/desk/archive',
]
const ofSection = [
  '/harbour',
  '/ranking?section=harbour',
  '/ranking?window=day&section=harbour',
  '/api/v1/rankings?section=harbour',
  '/api/v1/desk/stats?section=harbour',
  '/desk/today?section=harbour',
]
const places = [...ofPaper, ...ofSection]

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
  const site = siteUnderTest()
  const others = Array.from({ length: 12 }, (_, index) => makeDraft(index + 1))
  await site.importDrafts(...others, gull)
  await env.DB.exec('INSERT OR REPLACE INTO article_totals (article_id, views) SELECT id, 9 + id FROM articles')
  await env.DB.exec(`INSERT INTO hourly_activity (hour, article_id, views) SELECT ${noon}, id, 9 + id FROM articles`)
  await desk.verb('ferry-2-leaves-late', 'withdraw', {})
  const draft = await desk.begin()
  const id = await idOf(draft)
  preview = `/preview/${await makePreviewToken(env.DESK_SECRET, { id, epoch: 0, until: noon + 9_000 })}`
  await site.rank()
})

async function idOf(of: string): Promise<number> {
  return (await env.DB.prepare('SELECT id FROM articles WHERE slug = ?').bind(of).first<number>('id')) ?? 0
}

/** What a request costs an isolate without a ranking. */
async function costOf(path: string) {
  const lines: RequestLine[] = []
  const paper = createPaper({ clock: () => noon * 1000, write: (line) => lines.push(line) })
  await paper.request(`https://paper.example${path}`, {}, env)
  const { d1RoundTrips = 0, rowsRead = 0, kvReads = 0 } = lines.at(-1) ?? {}
  return { d1RoundTrips, rowsRead, kvReads }
}

/** The texts at some places, asked by a reader whom KV still answers with the ranking from before `change`. */
async function textsAfter(change: () => Promise<unknown>, of: readonly string[]): Promise<Map<string, string>> {
  const ranking = await env.SNAPSHOTS.get('ranking', 'text')
  await change()
  await env.SNAPSHOTS.put('ranking', ranking ?? '')
  return await textsOf(of)
}

async function textsOf(of: readonly string[]): Promise<Map<string, string>> {
  // Its isolate has no ranking yet.
  const { request } = deskUnderTest()
  const texts = new Map<string, string>()
  for (const place of of) {
    const response = await request(place === 'a preview' ? preview : place, { headers })
    expect([place, response.status]).toEqual([place, expect.toSatisfy((status) => status < 500 && status !== 401)])
    texts.set(place, await response.text())
  }
  return texts
}

/** The places whose text has an address or a slug. */
const having = (texts: ReadonlyMap<string, string>, what: string) =>
  [...texts].flatMap(([place, text]) => (hasName(text, what) ? [place] : []))

// Not as the beginning of a longer one.
const hasName = (text: string, what: string) => new RegExp(`${what}(?![-\\w])`).test(text)

describe('whatever ranking KV answers', () => {
  it('an article that was withdrawn is in no list, and is back once it is published again', async () => {
    expect(having(await textsOf(places), slug)).toEqual(places)
    const withdrawn = await textsAfter(async () => await desk.verb(slug, 'withdraw', {}), places)
    expect([having(withdrawn, slug), having(withdrawn, next)]).toEqual([[], places])
    const reinstated = await textsAfter(async () => await desk.verb(slug, 'reinstate', {}), places)
    expect(having(reinstated, slug)).toEqual(places)
  })

  it('an article that was renamed is in every list under its new slug', async () => {
    for (const renamed of ['gulls', 'all-gulls-return']) {
      const before = renamed === 'gulls' ? slug : 'gulls'
      const texts = await textsAfter(async () => await desk.verb(before, 'move', { slug: renamed }), places)
      expect([having(texts, renamed), having(texts, slug), having(texts, before)]).toEqual([places, [], []])
    }
  })

  it('an article that moved is in the lists of its old section no more, and at its new address in all others', async () => {
    const texts = await textsAfter(async () => await desk.verb(slug, 'move', { section: 'Council' }), places)
    expect(having(texts, slug)).toEqual(ofPaper)
    expect(having(texts, `/harbour/${slug}`)).toEqual([])
    expect(having(texts, next)).toEqual(places)
    const back = await textsAfter(async () => await desk.verb(slug, 'move', { section: 'Harbour' }), places)
    expect([having(back, slug), having(back, `/council/${slug}`)]).toEqual([places, []])
  })

  it('an article that was renamed and moved, then withdrawn, is in no list, and is back at its last address', async () => {
    await desk.verb(slug, 'move', { slug: 'gulls', section: 'Council' })
    const withdrawn = await textsAfter(async () => await desk.verb('gulls', 'withdraw', {}), places)
    expect([...having(withdrawn, slug), ...having(withdrawn, 'gulls')]).toEqual([])
    const reinstated = await textsAfter(async () => await desk.verb('gulls', 'reinstate', {}), places)
    expect([having(reinstated, slug), having(reinstated, 'gulls')]).toEqual([[], ofPaper])
  })

  it('an article that an import moved is in the lists of its old section no more', async () => {
    const { importDrafts } = siteUnderTest()
    const texts = await textsAfter(async () => await importDrafts({ ...gull, section: 'Council' }), places)
    expect([having(texts, slug), having(texts, `/harbour/${slug}`)]).toEqual([ofPaper, []])
  })

  it('thousands that were withdrawn at once are in no list, and cost a page one round trip more', async () => {
    await env.DB.exec(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO departures SELECT 'departed-' || i, 1000 + i, 1 FROM n`.replaceAll('\n', ' '),
    )
    const withdrawn = await textsAfter(async () => await desk.verb(slug, 'withdraw', {}), places)
    expect([having(withdrawn, slug), having(withdrawn, next)]).toEqual([[], places])
    await desk.verb(next, 'move', { slug: 'ferry-12' })
    // Those that tell that there are many, the ranking's slugs, and its two articles.
    const isFew = (rows: number) => rows <= 2 * 16 + 13 + 2 * 2
    expect(await costOf('/ranking')).toEqual({ d1RoundTrips: 2, rowsRead: expect.toSatisfy(isFew), kvReads: 1 })
  })

  it('an article’s page is made once, and remembered whatever departed', async () => {
    await desk.verb(slug, 'withdraw', {})
    await costOf(`/harbour/${next}`)
    expect(await costOf(`/harbour/${next}`)).toMatchObject({ d1RoundTrips: 1, rowsRead: 4 })
  })
})

it.each([
  ['is withdrawn', async () => await desk.verb(slug, 'withdraw', {}), ['lists']],
  ['is renamed', async () => await desk.verb(slug, 'move', { slug: 'gulls' }), []],
  ['moves', async () => await desk.verb(slug, 'move', { section: 'Council' }), []],
])('every answer that lists an article is stale when it %s', async (_, change, more) => {
  await writeOffers(openD1(env.DB), noon, { trending: [99, await idOf(slug)], recommended: [] })
  await desk.staleTags()
  await change()
  expect(await desk.staleTags()).toEqual(
    expect.arrayContaining(['front', 'ranking', 'search', 'section:harbour', ...more]),
  )
})

it('the pages of all articles are stale only when the lists of one may show the article that is withdrawn', async () => {
  const db = openD1(env.DB)
  const [id, others] = [await idOf(slug), Array.from({ length: 21 }, (_, at) => 1000 + at)]
  const offers = [
    [{ trending: [...others, id], recommended: [9], day: [id] }, false],
    [{ trending: [...others.slice(1), id], recommended: [9] }, true],
    [{ trending: others, recommended: [...others, id] }, true],
  ] satisfies [Record<string, number[]>, boolean][]
  for (const [lists, isStale] of offers) {
    await env.DB.exec('DELETE FROM offers')
    for (const at of [1, 2]) await writeOffers(db, at, at === 1 ? { ...lists } : {})
    await desk.staleTags()
    await desk.verb(slug, 'withdraw', {})
    expect([lists, (await desk.staleTags()).includes('lists')]).toEqual([lists, isStale])
    await desk.verb(slug, 'reinstate', {})
  }
})

it('every answer that shows lists of the ranking has a tag that a withdrawal makes stale', async () => {
  const stale = new Set(['front', 'ranking', 'search', 'section:harbour', 'lists'])
  const { request } = deskUnderTest()
  for (const place of places.filter((each) => !/desk|preview/.test(each))) {
    const tags = (await request(place)).headers.get('Cache-Tag')?.split(',') ?? []
    expect([place, tags.some((tag) => stale.has(tag))]).toEqual([place, true])
  }
  expect((await request(`/harbour/${next}.png`)).headers.get('Cache-Tag')).toBe(`article:${next}`)
})
