import type { DeskArticleJson } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { deskUnderTest } from './desk-under-test.ts'

const slug = 'the-new-pier-opens'
const article = `article:${slug}`
const lists = ['feed', 'front', 'search', 'sitemap']
const council = 'section:council'
const day = 'day:2026-11-24'
const tomorrow = '2026-11-25T09:00:00Z'
let desk = deskUnderTest()

beforeEach(async () => {
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  desk = deskUnderTest()
})

async function log(): Promise<string[]> {
  const { body } = await desk.ask<{ entries: { verb: string }[] }>('GET', '/api/v1/desk/audit')
  return body.entries.map(({ verb }) => verb)
}

type Begin = () => Promise<unknown>

const draft: Begin = async () => await desk.begin()
const published: Begin = async () => await desk.publish()
const withdrawn: Begin = async () => {
  await desk.publish()
  await desk.verb(slug, 'withdraw')
}
const scheduled: Begin = async () => {
  await desk.begin()
  await desk.verb(slug, 'schedule', { at: tomorrow })
}
const corrected: Begin = async () => {
  await desk.publish()
  await desk.verb(slug, 'correct', { text: 'It opened on Monday.' })
}

/** Each verb: what it begins at, what it leaves, and the tags of what readers see otherwise from then on. */
const verbs: [verb: string, body: unknown, begin: Begin, leaves: object, stale: string[]][] = [
  ['publish', undefined, draft, { status: 'published', modifiedAt: null }, [article, day, council, ...lists]],
  ['publish', undefined, scheduled, { status: 'published', scheduledAt: null }, [article, day, council, ...lists]],
  ['schedule', { at: tomorrow }, draft, { status: 'scheduled', scheduledAt: tomorrow, publishedAt: tomorrow }, []],
  ['schedule', { at: null }, scheduled, { status: 'draft', scheduledAt: null, publishedAt: null }, []],
  ['withdraw', undefined, published, { status: 'withdrawn' }, [article, day, council, 'ranking', ...lists]],
  ['restore', undefined, withdrawn, { status: 'published' }, [article, day, council, 'ranking', ...lists]],
  [
    'correct',
    { text: 'It opened on Monday.' },
    published,
    { correction: 'It opened on Monday.', correctedAt: '2026-11-24T12:00:00Z', modifiedAt: '2026-11-24T12:00:00Z' },
    [article, day, council, ...lists],
  ],
  ['correct', { text: null }, corrected, { correction: null, correctedAt: null }, [article, day, council, ...lists]],
  [
    'move',
    { section: 'Harbour' },
    published,
    { section: { slug: 'harbour', name: 'Harbour' }, slug },
    [article, day, council, 'section:harbour', ...lists],
  ],
  [
    'move',
    { slug: 'pier-opens' },
    published,
    { slug: 'pier-opens' },
    [article, 'article:pier-opens', day, council, ...lists],
  ],
  ['move', { slug: 'pier-opens', section: 'Harbour' }, draft, { slug: 'pier-opens', status: 'draft' }, []],
]

describe.each(verbs)('%s %j', (verb, body, begin, leaves, stale) => {
  it('leaves the article as it should, clears what shows it, and is on record', async () => {
    await begin()
    await desk.staleTags()
    const before = await log()
    const answer = await desk.verb(slug, verb, body)
    expect([answer.status, answer.body]).toMatchObject([200, leaves])
    expect(await desk.staleTags()).toEqual(stale.toSorted())
    expect(await log()).toEqual([verb, ...before])
  })

  it('done once more changes nothing, clears nothing and is on no record', async () => {
    await begin()
    const first = await desk.verb(slug, verb, body)
    await desk.staleTags()
    const recorded = await log()
    desk.wait(60)
    // Readers' old addresses are known for ever; that of a draft was nobody's.
    const known = first.body.status === 'draft' ? first.body.slug : slug
    const again = await desk.verb(known, verb, body)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'))
    expect([await desk.staleTags(), await log()]).toEqual([[], recorded])
  })
})

describe('a verb', () => {
  it.each<[string, unknown, Begin]>([
    ['publish', undefined, withdrawn],
    ['schedule', { at: tomorrow }, published],
    ['schedule', { at: tomorrow }, withdrawn],
    ['withdraw', undefined, draft],
    ['withdraw', undefined, scheduled],
    ['restore', undefined, draft],
    ['correct', { text: 'It did.' }, draft],
  ])('that does not fit the state is refused, and nothing changes: %s', async (verb, body, begin) => {
    await begin()
    const before = (await desk.ask('GET', `/api/v1/desk/articles/${slug}`)).body
    const { status, body: told } = await desk.verb(slug, verb, body)
    expect([status, told]).toMatchObject([409, { code: 'wrong-state', detail: expect.any(String) }])
    expect((await desk.ask('GET', `/api/v1/desk/articles/${slug}`)).body).toEqual(before)
  })

  it.each([
    ['schedule', {}],
    ['schedule', { at: 'soon' }],
    ['schedule', { at: '2026-11-24T12:00:00Z' }],
    ['schedule', { at: '2028-01-01T00:00:00Z' }],
    ['correct', { text: ' ' }],
    ['correct', {}],
    ['move', {}],
    ['move', { slug: '!' }],
    ['move', { section: '' }],
  ])('with an order that means nothing is refused: %s %j', async (verb, body) => {
    await desk.begin()
    expect(await desk.verb(slug, verb, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  it('about an article that there is not finds nothing', async () => {
    for (const verb of ['publish', 'withdraw', 'restore', 'preview']) {
      expect(await desk.verb('no-such-article', verb)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })

  it('of two editors at once is done by both, one after the other', async () => {
    await published()
    const [text, moved] = await Promise.all([
      desk.verb(slug, 'correct', { text: 'It did not.' }),
      desk.verb(slug, 'move', { slug: 'pier-opens' }),
    ])
    expect([text.status, moved.status]).toEqual([200, 200])
    const { body } = await desk.ask('GET', '/api/v1/desk/articles/pier-opens')
    expect(body).toMatchObject({ revision: 4, correction: 'It did not.', slug: 'pier-opens' })
  })
})

describe('a correction', () => {
  it('shows its notice and its time on the page, and in the JSON', async () => {
    await published()
    desk.wait(7_200)
    await desk.verb(slug, 'correct', { text: 'It opened on <Monday>.' })
    desk.wait(7_200)
    await desk.verb(slug, 'move', { section: 'Harbour' })
    const page = await (await desk.request(`/harbour/${slug}`)).text()
    expect(page).toContain('It opened on &lt;Monday&gt;.')
    expect(page).toMatch(/Correction<\/strong> <time datetime="2026-11-24T14:00:00Z">/)
    const json = await (await desk.request(`/api/v1/articles/${slug}`)).json()
    expect(json).toMatchObject({ correction: 'It opened on <Monday>.', correctedAt: '2026-11-24T14:00:00Z' })
  })
})

describe('a move', () => {
  async function wayFrom(path: string) {
    const response = await desk.request(path)
    return [response.status, response.headers.get('Location')]
  }

  it('leads from every address that readers ever knew to the one of now', async () => {
    await published()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    await desk.verb('pier-opens', 'move', { section: 'Harbour' })
    await desk.verb('pier-opens', 'move', { slug: 'pier-open-at-last' })
    for (const old of [
      `/council/${slug}`,
      '/council/pier-opens',
      '/harbour/pier-opens',
      '/council/pier-open-at-last',
    ]) {
      expect([old, ...(await wayFrom(old))]).toEqual([old, 301, '/harbour/pier-open-at-last'])
    }
    expect(await wayFrom(`/api/v1/articles/${slug}`)).toEqual([301, '/api/v1/articles/pier-open-at-last'])
    expect((await desk.request('/harbour/pier-open-at-last')).status).toBe(200)
  })

  it('back to an old address makes that the one address again', async () => {
    await published()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    await desk.verb('pier-opens', 'move', { slug })
    expect((await desk.request(`/council/${slug}`)).status).toBe(200)
    expect(await wayFrom('/council/pier-opens')).toEqual([301, `/council/${slug}`])
  })

  it('to an address that another article has, or had, is refused', async () => {
    await published()
    await desk.publish({ headline: 'Another story' })
    await desk.verb('another-story', 'move', { slug: 'its-new-name' })
    for (const taken of ['another-story', 'its-new-name']) {
      expect(await desk.verb(slug, 'move', { slug: taken })).toMatchObject({
        status: 409,
        body: { code: 'slug-taken' },
      })
    }
  })

  it('of a draft leaves no way that would tell of it', async () => {
    await draft()
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    expect(await wayFrom(`/council/${slug}`)).toEqual([404, null])
  })
})

describe('a redirect', () => {
  const redirects = '/api/v1/desk/redirects'
  const order = async (from: string, to: string) => await desk.ask('POST', redirects, { body: { from, to } })

  it('leads from an address of another paper to an article, and does so once', async () => {
    await published()
    await desk.request('/council/old-name.html')
    await desk.staleTags()
    const first = await order('https://old.example/news/Old-Name.html?id=3', `https://paper.example/council/${slug}`)
    expect([first.status, first.body]).toEqual([
      200,
      { from: 'old-name.html', to: slug, url: `https://paper.example/council/${slug}` },
    ])
    expect(await desk.staleTags()).toEqual(['article:old-name.html'])
    const way = await desk.request('/news/old-name.html')
    expect([way.status, way.headers.get('Location')]).toEqual([301, `/council/${slug}`])
    expect((await order('/news/old-name.html', slug)).body).toEqual(first.body)
    expect((await log()).filter((verb) => verb === 'redirect')).toHaveLength(1)
  })

  it('can be led elsewhere, follows a move, and never hides an article', async () => {
    await published()
    await desk.publish({ headline: 'Another story' })
    await order('old-name', slug)
    await order('old-name', 'another-story')
    await desk.verb('another-story', 'move', { slug: 'its-new-name' })
    expect((await desk.request('/news/old-name')).headers.get('Location')).toBe('/council/its-new-name')
    expect(await order(slug, 'its-new-name')).toMatchObject({ status: 409, body: { code: 'slug-taken' } })
    expect(await order('old', 'no-such-article')).toMatchObject({ status: 404 })
    expect(await order('/a/b/c', slug)).toMatchObject({ status: 400 })
  })

  it('leads to no draft, whose address it would tell', async () => {
    await draft()
    expect(await order('old-name', slug)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect((await desk.request('/news/old-name')).status).toBe(404)
  })
})

describe('a withdrawal', () => {
  it('clears the pages beside it as well: those that name it as related or as their neighbour', async () => {
    const importing = { items: [makeDraft(1), makeDraft(2), makeDraft(3), makeDraft(9, { section: 'Stocks' })] }
    await desk.ask('POST', '/api/v1/desk/imports', { body: importing })
    await env.DB.exec(
      `INSERT INTO related (article_id, other_id, score)
       SELECT a.id, b.id, 1 FROM articles a, articles b
       WHERE a.slug = 'ferry-9-leaves-late' AND b.slug = 'ferry-2-leaves-late'`.replaceAll('\n', ' '),
    )
    await desk.staleTags()
    await desk.verb('ferry-2-leaves-late', 'withdraw')
    const cleared = (await desk.staleTags()).filter((tag) => tag.startsWith('article:'))
    expect(cleared).toEqual([1, 2, 3, 9].map((number) => `article:ferry-${number}-leaves-late`))
  })
})

describe('the audit log', () => {
  it('says who wrote what when, of imports and placements too, newest first, page by page', async () => {
    await desk.ask('POST', '/api/v1/desk/imports', { body: { items: [makeDraft(1)] } })
    const path = '/api/v1/desk/placements/ferry-1-leaves-late'
    await desk.ask('PUT', path, { body: { kind: 'pin', until: tomorrow } })
    await desk.ask('DELETE', path)
    await published()
    desk.wait(5)
    await desk.verb(slug, 'move', { slug: 'pier-opens' })
    type Page = { entries: { at: string; who: string; verb: string; slug: string }[]; next: string | null }
    const seen: string[] = []
    let next: string | null = '/api/v1/desk/audit?limit=4'
    while (next !== null) {
      const { body }: { body: Page } = await desk.ask<Page>('GET', next)
      seen.push(...body.entries.map((entry) => `${entry.at} ${entry.who} ${entry.verb} ${entry.slug}`))
      next = body.next
    }
    const noon = '2026-11-24T12:00:00Z environment'
    expect(seen).toEqual([
      '2026-11-24T12:00:05Z environment move pier-opens',
      `${noon} publish ${slug}`,
      `${noon} create ${slug}`,
      `${noon} release ferry-1-leaves-late`,
      `${noon} place ferry-1-leaves-late`,
      `${noon} import ferry-1-leaves-late`,
    ])
    const { body } = await desk.ask<Page>('GET', `/api/v1/desk/audit?article=${slug}`)
    expect(body.entries.map(({ verb }) => verb)).toEqual(['move', 'publish', 'create'])
  })

  it('holds no line of a write that was refused, or that failed', async () => {
    await published()
    const before = await log()
    await desk.verb(slug, 'publish')
    await desk.verb(slug, 'restore')
    await desk.verb(slug, 'schedule', { at: tomorrow })
    await env.DB.exec('ALTER TABLE stale_tags RENAME TO away')
    expect((await desk.verb(slug, 'withdraw')).status).toBe(500)
    await env.DB.exec('ALTER TABLE away RENAME TO stale_tags')
    expect(await log()).toEqual(before)
    const { body } = await desk.ask<DeskArticleJson>('GET', `/api/v1/desk/articles/${slug}`)
    expect(body.status).toBe('published')
  })
})
