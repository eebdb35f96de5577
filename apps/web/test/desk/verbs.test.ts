import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest } from './desk-under-test.ts'

const slug = 'the-new-pier-opens'
const article = `article:${slug}`
const lists = ['feed', 'front', 'search', 'sitemap']
const council = 'section:council'
const day = 'day:2026-11-24'
const tomorrow = '2026-11-25T09:00:00Z'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
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

/** Each verb with its body, the article before and after it, and the tags that it makes stale. */
const verbs: [verb: string, body: unknown, begin: Begin, leaves: object, stale: string[]][] = [
  ['publish', undefined, draft, { status: 'published', modifiedAt: null }, [article, day, council, ...lists]],
  ['publish', undefined, scheduled, { status: 'published', scheduledAt: null }, [article, day, council, ...lists]],
  ['schedule', { at: tomorrow }, draft, { status: 'scheduled', scheduledAt: tomorrow, publishedAt: tomorrow }, []],
  ['schedule', { at: null }, scheduled, { status: 'draft', scheduledAt: null, publishedAt: null }, []],
  ['withdraw', undefined, published, { status: 'withdrawn' }, [article, day, council, 'ranking', ...lists]],
  ['reinstate', undefined, withdrawn, { status: 'published' }, [article, day, council, 'ranking', ...lists]],
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
    [article, day, council, 'section:harbour', 'ranking', ...lists],
  ],
  [
    'move',
    { slug: 'pier-opens' },
    published,
    { slug: 'pier-opens' },
    [article, 'article:pier-opens', day, council, 'ranking', ...lists],
  ],
  ['move', { slug: 'pier-opens', section: 'Harbour' }, draft, { slug: 'pier-opens', status: 'draft' }, []],
]

describe.each(verbs)('%s %j', (verb, body, begin, leaves, stale) => {
  it('changes the article, names its stale tags, and is in the audit log', async () => {
    await begin()
    await desk.staleTags()
    const before = await log()
    const answer = await desk.verb(slug, verb, body)
    expect([answer.status, answer.body]).toMatchObject([200, leaves])
    expect(await desk.staleTags()).toEqual(stale.toSorted())
    expect(await log()).toEqual([verb, ...before])
  })

  it('again changes nothing, names no tags and is not in the audit log', async () => {
    await begin()
    const first = await desk.verb(slug, verb, body)
    await desk.staleTags()
    const recorded = await log()
    desk.wait(60)
    // Readers knew the old address of a published article, but not of a draft.
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
    ['reinstate', undefined, draft],
    ['correct', { text: 'It did.' }, draft],
  ])('that does not fit the state is refused, and nothing changes: %s', async (verb, body, begin) => {
    await begin()
    const before = (await desk.ask('GET', `/api/v1/desk/articles/${slug}`)).body
    const { status, body: refusal } = await desk.verb(slug, verb, body)
    expect([status, refusal]).toMatchObject([409, { code: 'wrong-state', detail: expect.any(String) }])
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
  ])('with an invalid body is refused: %s %j', async (verb, body) => {
    await desk.begin()
    expect(await desk.verb(slug, verb, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  it('on an unknown article is 404', async () => {
    for (const verb of ['publish', 'withdraw', 'reinstate', 'preview']) {
      expect(await desk.verb('no-such-article', verb)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })

  it('by its old name is refused with the new one, and changes nothing', async () => {
    await withdrawn()
    const path = `/api/v1/desk/articles/${slug}`
    const { status, headers, body } = await desk.ask('POST', `${path}/restore`)
    expect([status, body]).toMatchObject([410, { code: 'renamed', detail: `Use POST ${path}/reinstate.` }])
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect((await desk.ask('GET', path)).body).toMatchObject({ status: 'withdrawn' })
  })

  it('by two editors at once is run twice, one after the other', async () => {
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
  it('shows its notice and time on the page and in the JSON', async () => {
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

describe('a withdrawal', () => {
  it('clears the pages that show it as related or as a neighbour, too', async () => {
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
