import type { DeskArticleJson } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { deskUnderTest, story } from './desk-under-test.ts'

const articles = '/api/v1/desk/articles'
const slug = 'the-new-pier-opens'
let desk = deskUnderTest()

beforeEach(async () => {
  await emptyPaper()
  desk = deskUnderTest()
})

const edited = (text: string) => ({ ...story, body: [{ type: 'paragraph', text }] })

async function edit(ifMatch: string | null, body: unknown, token?: string) {
  const headers: Record<string, string> = ifMatch === null ? {} : { 'If-Match': ifMatch }
  return await desk.ask<DeskArticleJson>('PUT', `${articles}/${slug}`, {
    headers,
    body,
    ...(token === undefined ? {} : { token }),
  })
}

async function importDrafts(...items: readonly unknown[]) {
  const { body } = await desk.ask<{ items: unknown[] }>('POST', '/api/v1/desk/imports', { body: { items } })
  return body.items
}

describe('a new article', () => {
  it('is a complete draft at an address of its own', async () => {
    const answer = await desk.ask<DeskArticleJson>('POST', articles, {
      body: {
        ...story,
        credits: ['Jonna Brask helped.'],
        source: { label: 'Coastwire', url: 'https://wire.example/1' },
      },
    })
    expect([answer.status, answer.headers.get('Location')]).toEqual([201, `${articles}/${slug}`])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.body).toEqual({
      slug,
      url: `https://paper.example/council/${slug}`,
      status: 'draft',
      revision: 1,
      section: { slug: 'council', name: 'Council' },
      headline: 'The new pier opens',
      lang: null,
      lede: 'The zanzibar pier opened.',
      dateline: null,
      byline: null,
      body: story.body,
      credits: ['Jonna Brask helped.'],
      wordCount: 4,
      frontImage: true,
      publishedAt: null,
      scheduledAt: null,
      modifiedAt: null,
      correction: null,
      correctedAt: null,
      source: { key: expect.stringMatching(/^desk:/), label: 'Coastwire', url: 'https://wire.example/1' },
      changedBy: 'environment',
      changedAt: '2026-11-24T12:00:00Z',
    })
    const read = await desk.ask('GET', `${articles}/${slug}`)
    expect(read.body).toEqual(answer.body)
    expect(read.headers.get('ETag')).toBe(answer.headers.get('ETag'))
  })

  it('is created with null in place of what it lacks', async () => {
    const lacks = { dateline: null, byline: null, lang: null, source: { label: null, url: null } }
    const answer = await desk.ask('POST', articles, { body: { ...story, ...lacks } })
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ dateline: null, byline: null })])
  })

  it('is created once for each key', async () => {
    const body = { ...story, key: 'night-desk-17' }
    const first = await desk.ask('POST', articles, { body })
    const again = await desk.ask('POST', articles, { body: { ...body, headline: 'Another headline' } })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
  })

  it('gets a free slug from its headline; a requested slug is given or refused', async () => {
    expect(await desk.begin()).toBe(slug)
    expect(await desk.begin()).toBe(`${slug}-2`)
    expect(await desk.begin({ slug: 'Pier, opened' })).toBe('pier-opened')
    const taken = await desk.ask('POST', articles, { body: { ...story, slug: 'pier-opened' } })
    expect([taken.status, taken.body['code']]).toEqual([409, 'slug-taken'])
  })

  it.each([
    ['no JSON', '{'],
    ['a list', []],
    ['no headline', { ...story, headline: ' ' }],
    ['a block of no kind', { ...story, body: [{ type: 'script', text: 'x' }] }],
    ['an address of a script', { ...story, source: { label: null, url: 'javascript:alert(1)' } }],
    ['a slug without a letter', { ...story, slug: '!!' }],
    ['a field that there is not', { ...story, publishedAt: 1 }],
  ])('is refused with a reason: %s', async (_, body) => {
    const { status, body: refusal } = await desk.ask('POST', articles, { body })
    expect([status, refusal['code'], typeof refusal['detail']]).toEqual([400, 'bad-request', 'string'])
  })
})

describe('an edit', () => {
  it('needs the revision that it is based on', async () => {
    await desk.begin()
    const { status, body } = await edit(null, edited('The pier shut.'))
    expect([status, body]).toMatchObject([428, { code: 'revision-needed' }])
    const read = await desk.ask<DeskArticleJson>('GET', `${articles}/${slug}`)
    expect(read.body.revision).toBe(1)
  })

  it('after another editor’s is refused, and says whose and when; nothing is lost', async () => {
    await desk.begin()
    const { body: made } = await desk.ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
      body: { name: 'Nell', scope: 'write' },
    })
    const seenByBoth = (await desk.ask('GET', `${articles}/${slug}`)).headers.get('ETag')
    desk.wait(60)
    const first = await edit(seenByBoth, edited('Nell’s words.'), made.token)
    expect([first.status, first.body.revision, first.body.changedBy]).toEqual([200, 2, 'Nell'])
    desk.wait(60)
    const second = await edit(seenByBoth, edited('The other’s words.'))
    expect(second.status).toBe(412)
    expect(second.body).toMatchObject({
      code: 'stale-revision',
      revision: 2,
      changedBy: 'Nell',
      changedAt: '2026-11-24T12:01:00Z',
    })
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'))
    expect((await desk.ask<DeskArticleJson>('GET', `${articles}/${slug}`)).body.lede).toBe('Nell’s words.')
    const merged = await edit(second.headers.get('ETag'), edited('Both words.'))
    expect([merged.status, merged.body.revision]).toEqual([200, 3])
  })

  it('at the same time as another: one of them is refused', async () => {
    await desk.begin()
    const tag = (await desk.ask('GET', `${articles}/${slug}`)).headers.get('ETag')
    const answers = await Promise.all(['one', 'two', 'three'].map(async (text) => await edit(tag, edited(text))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
    const taken = answers.find(({ status }) => status === 200)
    const { body } = await desk.ask<DeskArticleJson>('GET', `${articles}/${slug}`)
    expect([body.revision, body.lede]).toEqual([2, taken?.body.lede])
  })

  it('of the language alone is a change, and the same again is none', async () => {
    await desk.begin()
    const { lang } = (await edit('*', { ...story, lang: 'fr' })).body
    const again = await edit('*', { ...story, lang: 'fr' })
    const without = await edit('*', story)
    expect([lang, again.body.revision, without.body.revision, without.body.lang]).toEqual(['fr', 2, 2, 'fr'])
  })

  it('with the same contents changes nothing', async () => {
    await desk.publish()
    await desk.staleTags()
    const tag = (await desk.ask('GET', `${articles}/${slug}`)).headers.get('ETag')
    const { status, body, headers } = await edit(tag, story)
    expect([status, body.revision, headers.get('ETag')]).toEqual([200, 2, tag])
    expect(await desk.staleTags()).toEqual([])
  })

  it('has the same limit of length as an import', async () => {
    await desk.begin()
    const long = (characters: number) => ({
      ...story,
      body: Array.from({ length: 5 }, () => ({ type: 'paragraph', text: 'x'.repeat(characters) })),
    })
    expect((await edit('*', long(99_000))).status).toBe(200)
    expect((await edit('*', long(100_000))).status).toBe(413)
  })

  it('of a published article shows its time, reaches readers, and is found by its new words only', async () => {
    await desk.publish()
    desk.wait(3_600)
    const { body } = await edit('*', edited('A walrus came aboard.'))
    expect([body.publishedAt, body.modifiedAt]).toEqual(['2026-11-24T12:00:00Z', '2026-11-24T13:00:00Z'])
    const page = await (await desk.request(`/council/${slug}`)).text()
    expect(page).toContain('A walrus came aboard.')
    const find = async (word: string) => await (await desk.request(`/api/v1/search?q=${word}`)).text()
    expect(await find('walrus')).toContain(slug)
    expect(await find('zanzibar')).not.toContain(slug)
  })

  it('derives what an import derives: the same contents give the same row', async () => {
    await importDrafts(makeDraft(1))
    const derived = `SELECT headline_key, lede, word_count, spaced_text, content_hash, captured_hash, section_name
      FROM articles WHERE source_key = 'test:1'`
    const changed = makeDraft(1, {
      headline: '渡轮晚点',
      section: 'Stocks',
      body: [{ type: 'paragraph', text: '渡轮晚点。' }],
    })
    const { section, headline, dateline, byline, body, credits } = changed
    await desk.ask('PUT', `${articles}/ferry-1-leaves-late`, {
      headers: { 'If-Match': '*' },
      body: { section, headline, dateline, byline, body, credits },
    })
    const byDesk = await env.DB.prepare(derived).first()
    await env.DB.exec(`UPDATE articles SET source_hash = 'other', headline_key = '', lede = '', spaced_text = NULL`)
    await importDrafts(changed)
    expect(byDesk).toEqual(await env.DB.prepare(derived).first())
    expect(byDesk?.['spaced_text']).toContain('渡')
  })

  it('stays when the same source is imported again, and yields to a changed source', async () => {
    await importDrafts(makeDraft(1))
    const { section, headline, dateline, byline, credits } = makeDraft(1)
    const body = [{ type: 'paragraph', text: 'An editor’s words.' }]
    const put = { section, headline, dateline, byline, body, credits }
    const path = `${articles}/ferry-1-leaves-late`
    await desk.ask('PUT', path, { headers: { 'If-Match': '*' }, body: put })
    expect(await importDrafts(makeDraft(1))).toMatchObject([{ outcome: 'unchanged' }])
    expect((await desk.ask<DeskArticleJson>('GET', path)).body.lede).toBe('An editor’s words.')
    const changed = makeDraft(1, { body: [{ type: 'paragraph', text: 'The agency’s new words.' }] })
    expect(await importDrafts(changed)).toMatchObject([{ outcome: 'updated' }])
    expect((await desk.ask<DeskArticleJson>('GET', path)).body).toMatchObject({
      lede: 'The agency’s new words.',
      revision: 3,
    })
  })
})

describe('the list', () => {
  it('filters by status, section and words', async () => {
    await importDrafts(makeDraft(1), makeDraft(2, { section: 'Stocks' }))
    await desk.begin({ headline: 'A draft of piers' })
    const scheduled = await desk.begin({ headline: 'A scheduled pier' })
    await desk.verb(scheduled, 'schedule', { at: '2026-11-25T12:00:00Z' })
    await desk.verb('ferry-2-leaves-late', 'withdraw')
    const list = async (query: string) => {
      const { body } = await desk.ask<{ articles: DeskArticleJson[] }>('GET', `${articles}${query}`)
      return body.articles.map((article) => `${article.slug} ${article.status}`)
    }
    const all = [
      'a-scheduled-pier scheduled',
      'a-draft-of-piers draft',
      'ferry-2-leaves-late withdrawn',
      'ferry-1-leaves-late published',
    ]
    expect(await list('')).toEqual(all)
    for (const line of all) expect(await list(`?status=${line.split(' ')[1]}`)).toEqual([line])
    expect(await list('?section=stocks')).toEqual([all[2]])
    expect(await list('?q=pier')).toEqual([all[0], all[1]])
    expect(await list('?q=FERRY')).toEqual([all[2], all[3]])
    expect((await desk.ask('GET', `${articles}?status=lost`)).status).toBe(400)
  })

  it('continues on the next page without a gap', async () => {
    await importDrafts(...Array.from({ length: 5 }, (_, at) => makeDraft(at + 1)))
    const seen: string[] = []
    let next: string | null = `${articles}?limit=2`
    while (next !== null) {
      const answer: { body: { articles: DeskArticleJson[]; next: string | null } } = await desk.ask('GET', next)
      seen.push(...answer.body.articles.map((article) => article.slug))
      next = answer.body.next
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `ferry-${number}-leaves-late`))
  })
})
