import { makeDraft } from '@broadsheet/model/testing'
import { openD1, publishDue } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'

const { request, importDrafts, rank, desk } = siteUnderTest()
const ferry = '/harbour/ferry-1-leaves-late'

const addresses = [
  '/',
  '/harbour',
  '/stocks',
  '/ranking',
  '/ranking?window=day&section=harbour',
  '/search?q=ferry',
  '/about',
  ferry,
  `${ferry}.json`,
  `${ferry}.md`,
  `${ferry}.png`,
  `${ferry}.ninjs.json`,
  '/archive/2026/11/20',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/harbour/feed.xml',
  '/sitemap.xml',
  '/sitemap/1.xml',
  '/sitemap/sections.xml',
  '/sitemap-news.xml',
  '/robots.txt',
  '/opensearch.xml',
  '/manifest.webmanifest',
  '/llms.txt',
  '/favicon.svg',
  '/favicon.ico',
  '/card.png',
  '/api/v1/articles',
  '/api/v1/articles?section=harbour',
  '/api/v1/sections',
  '/api/v1/articles/ferry-1-leaves-late',
  '/api/v1/rankings',
  '/api/v1/search?q=ferry',
]

const ferries = `(SELECT id FROM articles WHERE slug = 'ferry-1-leaves-late')`
const noon = Date.UTC(2026, 10, 24, 12) / 1000
const hour = noon - 3_600

const articles = '/api/v1/desk/articles'
const pier = {
  slug: 'pier',
  section: 'Harbour',
  headline: 'The pier opens',
  body: [{ type: 'paragraph', text: 'A ferry came to it.' }],
}

/** The changes to a paper, one after another. */
const happenings: [what: string, happen: () => Promise<unknown>][] = [
  ['nothing', async () => {}],
  ['a ranking', async () => await rank(noon + 300)],
  ['the same ranking', async () => await rank(noon + 300)],
  ['a vote', async () => await request('/api/v1/articles/ferry-1-leaves-late/votes', { method: 'POST' })],
  [
    'a view',
    async () => await env.DB.exec(`UPDATE article_totals SET views = views + 1 WHERE article_id = ${ferries}`),
  ],
  [
    'activity',
    async () =>
      await env.DB.exec(
        `INSERT INTO activity_hours (hour, article_id, views, votes) SELECT ${hour}, id, id * 3, 0 FROM articles`,
      ),
  ],
  ['another ranking', async () => await rank(noon + 600)],
  [
    'an edit',
    async () => await importDrafts(makeDraft(1, { body: [{ type: 'paragraph', text: 'It did not leave.' }] })),
  ],
  ['a new article', async () => await importDrafts(makeDraft(30, { publishedAt: hour }))],
  ['a move to another section', async () => await importDrafts(makeDraft(2, { section: 'Stocks' }))],
  [
    'an edit of the source only',
    async () => await importDrafts(makeDraft(3, { source: { ...makeDraft(3).source, label: 'Wire' } })),
  ],
  [
    'a correction',
    async () => await env.DB.exec(`UPDATE articles SET correction = 'It was late.' WHERE id = ${ferries}`),
  ],
  [
    'a withdrawal',
    async () => await env.DB.exec(`UPDATE articles SET status = 'withdrawn' WHERE slug = 'ferry-4-leaves-late'`),
  ],
  ['a draft at the desk', async () => await desk(articles, { ...pier, key: 'pier' })],
  ['its schedule', async () => await desk(`${articles}/pier/schedule`, { at: '2026-11-24T12:30:00Z' })],
  ['a publication that is due', async () => await publishDue(openD1(env.DB), noon + 1_800)],
  [
    'a publication at the desk',
    async () => {
      await desk(articles, { ...pier, slug: 'pier-2' })
      await desk(`${articles}/pier-2/publish`, {})
    },
  ],
  [
    'an edit at the desk',
    async () => {
      const headers = { Authorization: `Bearer ${env.DESK_TOKEN}`, 'If-Match': '*' }
      const { slug: _slug, ...content } = pier
      const body = JSON.stringify({ ...content, headline: 'The pier closes' })
      await request(`${articles}/pier-2`, { method: 'PUT', headers, body })
    },
  ],
  [
    'a correction at the desk',
    async () => await desk(`${articles}/ferry-1-leaves-late/correct`, { text: 'It was early.' }),
  ],
  ['a withdrawal at the desk', async () => await desk(`${articles}/ferry-5-leaves-late/withdraw`, {})],
  ['a reinstatement at the desk', async () => await desk(`${articles}/ferry-5-leaves-late/reinstate`, {})],
  [
    'a move at the desk',
    async () => await desk(`${articles}/ferry-6-leaves-late/move`, { slug: 'ferry-6', section: 'Stocks' }),
  ],
  ['a failed import', async () => await desk('/api/v1/desk/imports', 'rubbish')],
  ['a last ranking', async () => await rank(noon + 900)],
]

beforeAll(async () => {
  await importDrafts(...Array.from({ length: 8 }, (_, at) => makeDraft(at + 1)), makeDraft(20, { section: 'Stocks' }))
  await rank()
})

type Seen = { tag: string | null; body: string }

// Each request comes from a network of its own, below the limit of searches.
let looks = 0

async function see(address: string): Promise<Seen> {
  const response = await request(address, { headers: from(looks) })
  expect([address, response.status]).toEqual([address, 200])
  // The paper would answer the page or feed that it remembers for this tag. A version that nobody has asked renders it
  // anew.
  const isRendered = /html|xml|feed/.test(response.headers.get('Content-Type') ?? '')
  const shown = isRendered ? await request(address, { headers: from(looks) }, crypto.randomUUID()) : response
  return { tag: response.headers.get('ETag'), body: bytesAsText(await shown.arrayBuffer()) }
}

function bytesAsText(bytes: ArrayBuffer): string {
  return new TextDecoder('latin1').decode(bytes)
}

function from(network: number) {
  return { 'CF-Connecting-IP': `192.0.2.${network}` }
}

it('the ETag of every answer changes exactly when its body does', async () => {
  let before = new Map<string, Seen>()
  const changes = new Map<string, string[]>()
  for (const [what, happen] of happenings) {
    await happen()
    const now = new Map<string, Seen>()
    looks += 1
    for (const address of addresses) {
      const seen = await see(address)
      const old = before.get(address)
      now.set(address, seen)
      if (old === undefined) continue
      expect([what, address, seen.tag === old.tag]).toEqual([what, address, seen.body === old.body])
      const conditional = await request(address, { headers: { 'If-None-Match': old.tag ?? '', ...from(looks) } })
      expect([what, address, conditional.status]).toEqual([what, address, seen.body === old.body ? 304 : 200])
      if (seen.body !== old.body) changes.set(address, [...(changes.get(address) ?? []), what])
    }
    before = now
  }
  // Changes and unchanged answers both occurred.
  expect(changes.get(ferry)).toEqual(expect.arrayContaining(['a vote', 'a view', 'an edit', 'a correction']))
  expect(changes.get(`${ferry}.md`)).not.toContain('a vote')
  const atTheDesk = happenings.map(([what]) => what).filter((what) => /at the desk|is due/.test(what))
  const listed = atTheDesk.filter((what) => !/draft|correction/.test(what))
  for (const address of ['/harbour', '/feed.json', '/api/v1/articles', '/search?q=ferry']) {
    expect([address, changes.get(address)]).toEqual([address, expect.arrayContaining(listed)])
  }
  expect(changes.get(ferry)).toContain('a correction at the desk')
  for (const seen of changes.values()) expect(seen).not.toContain('a draft at the desk')
  for (const seen of changes.values()) expect(seen).not.toContain('its schedule')
  expect(changes.has('/robots.txt')).toBe(false)
})
