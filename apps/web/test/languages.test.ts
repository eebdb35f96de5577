import type { Article } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { deskUnderTest } from './desk/desk-under-test.ts'
import { emptyPaper } from './empty-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, importDrafts, rank } = siteUnderTest()
const read = async (path: string) => await (await request(path)).text()
const paragraph = (text: string) => [{ type: 'paragraph' as const, text }]

const arabic = { headline: '«Apple» تعلن عن هاتف جديد', body: paragraph('أعلنت شركة Apple اليوم عن iPhone 20.') }
const hebrew = { headline: 'המעבורת יצאה באיחור', body: paragraph('המעבורת יצאה באיחור של שעה.') }
const french = { headline: 'Le bac est en retard', body: paragraph('Il part à midi.'), lang: 'fr-CA' }
const plain = { headline: 'The ferry is late', body: paragraph('It left at noon.'), lang: 'en-US' }

beforeAll(async () => {
  await emptyPaper()
  await importDrafts(
    ...[arabic, hebrew, french, plain].map((words, at) => makeDraft(at + 1, { section: 'World', ...words })),
  )
  await rank()
})

describe('an article in another language than the paper says so', () => {
  it.each(['/', '/world', '/archive/2026/11/20', '/ranking'])('in the lists of %s', async (path) => {
    const html = await read(path)
    const headings = html.match(/<(?:h\d|a)\b[^>]*lang="[^"]*"[^>]*>/gu) ?? []
    expect(headings.some((tag) => tag.includes('lang="ar" dir="rtl"'))).toBe(true)
    expect(headings.some((tag) => tag.includes('lang="he" dir="rtl"'))).toBe(true)
    expect(headings.some((tag) => tag.includes('lang="fr-CA"') && !tag.includes('dir'))).toBe(true)
    expect(headings.every((tag) => !/lang="en/u.test(tag))).toBe(true)
  })

  it('in search results, with their snippets', async () => {
    const html = await read(`/search?q=${encodeURIComponent('تعلن')}`)
    expect(html).toMatch(/<h2 lang="ar" dir="rtl">/u)
    expect(html).toMatch(/<p lang="ar" dir="rtl">/u)
  })

  it('in feeds', async () => {
    expect(await read('/atom.xml')).toMatch(/<entry xml:lang="ar"><id>/u)
    expect(await read('/feed.xml')).toMatch(/<item xml:lang="he"><title>/u)
    const atom = parseAtomFeed(await read('/atom.xml')).entries ?? []
    expect(atom.find(({ title }) => title?.value === arabic.headline)?.content?.value).toMatch(
      /^<div lang="ar" dir="rtl"><p/u,
    )
    const items = parseJsonFeed(await read('/feed.json')).items ?? []
    expect(items.map(({ language }) => language)).toEqual([undefined, 'fr-CA', 'he', 'ar'])
  })

  it('in the API', async () => {
    const { articles } = JSON.parse(await read('/api/v1/articles')) as { articles: Article[] }
    expect(articles.map(({ lang }) => lang)).toEqual(['en-US', 'fr-CA', 'he', 'ar'])
    const slug = articles[3]?.slug ?? ''
    expect(JSON.parse(await read(`/api/v1/articles/${encodeURIComponent(slug)}`))).toMatchObject({ lang: 'ar' })
  })
})

describe('the language of an article', () => {
  it('that the source tells is kept by an edit, and changed by one that names another', async () => {
    const desk = deskUnderTest()
    const path = '/api/v1/desk/articles/le-bac-est-en-retard'
    const { headline, body } = french
    const edited = await desk.ask('PUT', path, {
      headers: { 'If-Match': '*' },
      body: { section: 'World', headline, body, credits: ['Ann'] },
    })
    expect(edited.body).toMatchObject({ lang: 'fr-CA', revision: 2 })
    const changed = await desk.ask('PUT', path, {
      headers: { 'If-Match': '*' },
      body: { section: 'World', headline, body, lang: 'fr' },
    })
    expect(changed.body).toMatchObject({ lang: 'fr', revision: 3 })
    const refused = await desk.ask('PUT', path, {
      headers: { 'If-Match': '*' },
      body: { section: 'World', headline, body, lang: 'French' },
    })
    expect([refused.status, refused.body['detail']]).toEqual([400, expect.stringContaining('lang: not a language tag')])
  })

  it('is what the words show where a source tells that of its menus', async () => {
    const draft = makeDraft(9, { section: 'World', ...arabic, lang: 'en-US' })
    await importDrafts(draft)
    const again = await importDrafts(draft)
    expect(again.items[0]).toMatchObject({ outcome: 'unchanged' })
    const { articles } = JSON.parse(await read('/api/v1/articles?limit=1')) as { articles: Article[] }
    expect(articles[0]?.lang).toBe('ar')
  })
})
