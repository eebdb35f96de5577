import { makeDraft } from '@broadsheet/model/testing'
import { activityHours, composeRanking } from '@broadsheet/ranking'
import { openD1, publishDue, readCandidates, writeRanking } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

// No requested address contains this word, so an answer with it shows the article.
const word = 'zanzibar'
const slug = 'the-quagga-returns'
const hidden = {
  slug,
  section: 'Quagga',
  headline: `The ${word} quagga returns`,
  body: [{ type: 'paragraph', text: `A quagga from ${word} came aboard.` }],
  credits: [`${word} helped.`],
  source: { label: word, url: `https://${word}.example/` },
}
const secondsPerDay = 86_400
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
  const items = Array.from({ length: 3 }, (_, at) => makeDraft(at + 1))
  await desk.ask('POST', '/api/v1/desk/imports', { body: { items } })
})

const segments: Record<string, readonly string[]> = {
  ':section': ['quagga', 'harbour'],
  ':slug': [
    slug,
    `${slug}.json`,
    `${slug}.md`,
    `${slug}.png`,
    `${slug}.svg`,
    `${slug}.ninjs.json`,
    'ferry-1-leaves-late',
  ],
  ':year': ['2026'],
  ':month': ['11'],
  ':day': ['24', '25'],
  ':file{[1-9][0-9]{0,6}\\.xml}': ['1.xml'],
  ':file{[1-9][0-9]{0,2}\\.xml}': ['1.xml'],
  ':name{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}': ['0123456789abcdef0123456789abcdef.jpg'],
  ':rendition': ['320.webp'],
  ':sha256{[0-9a-f]{64}}': ['0123456789abcdef'.repeat(4)],
  ':token': ['1-1-00000000000000000000000000000000'],
}

/** Every public route, with parameters that could match the article. */
function everyAddress(): string[] {
  const routes = createPaper().routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/v1/desk'))
  const paths = [...new Set(routes.map(({ path }) => path))].flatMap((path) =>
    path
      .split('/')
      .slice(1)
      .reduce<string[]>(
        (made, segment) =>
          made.flatMap((start) => (segments[segment] ?? [segment]).map((value) => `${start}/${value}`)),
        [''],
      ),
  )
  expect(paths.filter((path) => path.includes(':') && !/^(?:\/desk)?\/assets\//.test(path))).toEqual([])
  return [
    ...paths,
    '/search?q=quagga',
    '/search?q=quagga&section=quagga',
    '/api/v1/search?q=quagga',
    '/api/v1/articles?section=quagga',
    '/api/v1/rankings?section=quagga',
    '/ranking?section=quagga',
    '/ranking?window=all',
  ]
}

async function rank(): Promise<void> {
  const now = desk.now()
  const { articles, sections } = await readCandidates(openD1(env.DB), now, activityHours)
  await writeRanking(env.SNAPSHOTS, composeRanking({ candidates: articles, sections, previous: null, now }))
  // The age at which an isolate's copy of the ranking ends.
  desk.wait(10)
}

/** The addresses whose answers show the article. */
async function whereItShows(): Promise<string[]> {
  const shown: string[] = []
  for (const address of everyAddress()) {
    const response = await desk.request(address)
    const text = `${JSON.stringify([...response.headers])}${await response.text()}`
    if (text.toLowerCase().includes(word)) shown.push(address)
  }
  return shown
}

/** How often sitemaps and lists name its address, which does not contain the word. */
async function whereItIsNamed(): Promise<string[]> {
  const named: string[] = []
  for (const address of everyAddress().filter((path) => !path.includes('quagga'))) {
    if ((await (await desk.request(address)).text()).includes('quagga')) named.push(address)
  }
  return named
}

const tomorrow = () => new Date((desk.now() + secondsPerDay) * 1000).toISOString()

describe('no public route shows', () => {
  it('a draft, whatever the desk does with it', async () => {
    await desk.begin(hidden)
    await desk.verb(slug, 'preview')
    await rank()
    expect([await whereItShows(), await whereItIsNamed()]).toEqual([[], []])
    for (const path of ['/quagga', '/quagga/feed.xml', `/quagga/${slug}`, `/api/v1/articles/${slug}`]) {
      expect([path, (await desk.request(path)).status]).toEqual([path, 404])
    }
    const vote = await desk.request(`/api/v1/articles/${slug}/votes`, { method: 'POST' })
    expect(vote.status).toBe(404)
  })

  it('a scheduled article before its time; afterwards every one does', async () => {
    await desk.begin(hidden)
    const at = desk.now() + secondsPerDay
    await desk.verb(slug, 'schedule', { at: tomorrow() })
    await publishDue(openD1(env.DB), at - 1)
    await rank()
    expect([await whereItShows(), await whereItIsNamed()]).toEqual([[], []])
    desk.wait(secondsPerDay)
    await publishDue(openD1(env.DB), at)
    await rank()
    expect(await whereItShows()).toEqual(expect.arrayContaining(everyList))
  })

  it('a withdrawn article; a reinstated one is back', async () => {
    await desk.begin(hidden)
    await desk.verb(slug, 'publish')
    await env.DB.exec(
      `INSERT INTO related (article_id, other_id, score)
       SELECT a.id, b.id, 1 FROM articles a, articles b WHERE b.slug = '${slug}' AND a.id <> b.id`.replaceAll(
        '\n',
        ' ',
      ),
    )
    await rank()
    const before = await whereItShows()
    expect(before).toEqual(expect.arrayContaining([...everyList, '/ranking', '/harbour/ferry-1-leaves-late']))

    await desk.verb(slug, 'withdraw')
    desk.wait(10)
    expect(await whereItShows()).toEqual([])
    // Pages list a new section after the next ranking.
    expect((await whereItIsNamed()).filter((path) => /xml|json|api\/v1/.test(path))).toEqual([])
    for (const path of [`/quagga/${slug}`, `/quagga/${slug}.json`, `/api/v1/articles/${slug}`]) {
      expect([path, (await desk.request(path)).status]).toEqual([path, 410])
    }

    await desk.verb(slug, 'reinstate')
    expect(await whereItShows()).toEqual(expect.arrayContaining(everyList))
    await rank()
    expect((await whereItShows()).toSorted()).toEqual(before.toSorted())
  })
})

const everyList = [
  '/',
  '/quagga',
  `/quagga/${slug}`,
  `/quagga/${slug}.json`,
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/quagga/feed.xml',
  '/sitemap-news.xml',
  '/llms.txt',
  '/api/v1/articles',
  '/api/v1/articles?section=quagga',
  `/api/v1/articles/${slug}`,
  '/search?q=quagga',
  '/api/v1/search?q=quagga',
]
