import type { ArticleDraft } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { findArticlePage } from '../articles/find-article-page.ts'
import { openD1 } from '../d1/open-d1.ts'
import { editArticle } from '../desk/edit-article.ts'
import { searchArticles } from '../search/search-articles.ts'
import { castVote } from '../votes/cast-vote.ts'
import { importDrafts } from './import-drafts.ts'

const db = openD1(env.DB)

beforeEach(emptyPaper)

async function importAt(now: number, ...drafts: ArticleDraft[]) {
  const { outcomes } = await importDrafts(db, drafts, { now, rejected: 0 })
  return outcomes.map(({ outcome, slug }) => `${outcome} ${slug}`)
}

async function articleAt(slug: string) {
  const result = await findArticlePage(db, slug, { listsAreShort: true })
  if (result.status !== 'published') throw new Error(`${slug} is ${result.status}`)
  return result
}

async function dump(): Promise<unknown> {
  const tables = ['articles', 'sections', 'captured_headlines', 'article_totals', 'activity_hours', 'related']
  const results = await env.DB.batch(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`)))
  return results.map(({ results: rows }) => rows.map((row) => JSON.stringify(row)).toSorted())
}

describe('an import', () => {
  it('takes in what is new and leaves alone what it knows', async () => {
    expect(await importAt(1, makeDraft(1))).toEqual(['added ferry-1-leaves-late'])
    const before = await dump()
    expect(await importAt(2, makeDraft(1))).toEqual(['unchanged ferry-1-leaves-late'])
    expect(await dump()).toEqual(before)
  })

  it('updates a changed article, keeps its address, votes and views, and says when', async () => {
    await importAt(1, makeDraft(1, { captured: { views: 40, votes: 3 } }))
    await castVote(db, { slug: 'ferry-1-leaves-late', voter: 'a', network: 'n', at: 5 })
    const changed = makeDraft(1, {
      body: [{ type: 'paragraph', text: 'The ferry sank no deeper than its lines.' }],
      captured: { views: 90, votes: 90 },
    })
    expect(await importAt(7, changed)).toEqual(['updated ferry-1-leaves-late'])
    const { article } = await articleAt('ferry-1-leaves-late')
    expect(article).toMatchObject({ modifiedAt: 7, votes: 4, views: 40, body: changed.body })
  })

  it('knows an article whose headline was edited in its file, and keeps its address', async () => {
    await importAt(1, makeDraft(1))
    const edited = makeDraft(1, { headline: 'Ferry 1 leaves early', source: { key: 'test:edited' } })
    expect(await importAt(2, edited)).toEqual(['updated ferry-1-leaves-late'])
    expect(await importAt(3, edited)).toEqual(['unchanged ferry-1-leaves-late'])
    expect((await articleAt('ferry-1-leaves-late')).article.headline).toBe('Ferry 1 leaves early')
  })

  it('leaves what an editor has changed, also if the editor then changed the language alone', async () => {
    await importAt(1, makeDraft(1))
    const { section, headline, dateline, byline, credits } = makeDraft(1)
    const body = [{ type: 'paragraph' as const, text: 'An editor wrote this.' }]
    const edit = { section, headline, dateline, byline, credits, body }
    const order = { slug: 'ferry-1-leaves-late', by: 'ed', now: 2, seen: null }
    await editArticle(db, { ...order, content: edit })
    await editArticle(db, { ...order, content: { ...edit, lang: 'de' } })
    expect(await importAt(3, makeDraft(1))).toEqual(['unchanged ferry-1-leaves-late'])
    expect((await articleAt('ferry-1-leaves-late')).article.body).toEqual(body)
  })

  it.each(['guid:', 'url:', ''])('knows an article whose key %s… went from http to https', async (kind) => {
    const at = (scheme: string) => makeDraft(1, { source: { key: `${kind}${scheme}://quay.example/1`, file: null } })
    expect(await importAt(1, at('http'))).toEqual(['added ferry-1-leaves-late'])
    expect(await importAt(2, at('https'))).toEqual(['unchanged ferry-1-leaves-late'])
    const both = ['https', 'http'].map((scheme) =>
      makeDraft(2, { source: { key: `${kind}${scheme}://quay.example/2` } }),
    )
    expect(await importAt(3, ...both)).toEqual(['added ferry-2-leaves-late', 'unchanged ferry-2-leaves-late'])
  })

  it('keeps apart two articles of one file name or of one headline', async () => {
    const sameFile = makeDraft(2, { source: { file: '1.txt' } })
    const sameHeadline = makeDraft(3, { headline: 'Ferry 1 leaves late' })
    expect(await importAt(1, makeDraft(1), sameFile, sameHeadline)).toEqual([
      'added ferry-1-leaves-late',
      'added ferry-2-leaves-late',
      'added ferry-1-leaves-late-2',
    ])
    expect(await importAt(2, makeDraft(4, { headline: 'Ferry 1 leaves late' }))).toEqual([
      'added ferry-1-leaves-late-3',
    ])
  })

  it.each([
    'guid:quay.example:',
    'feed:2026-11-20T08:15:00Z:',
    'ninjs:urn:',
    'url:https://quay.example/',
    'https://quay.example/',
  ])('keeps apart two entries of one file and one date that %s names, whenever they come', async (kind) => {
    const { publishedAt } = makeDraft(1)
    const entry = (number: number) =>
      makeDraft(number, { publishedAt, source: { key: `${kind}${number}`, file: 'feed.xml' } })
    expect(await importAt(1, entry(1))).toEqual(['added ferry-1-leaves-late'])
    expect(await importAt(2, entry(2))).toEqual(['added ferry-2-leaves-late'])
  })

  it('takes an article once that stands twice in a batch', async () => {
    expect(await importAt(1, makeDraft(1), makeDraft(1))).toEqual([
      'added ferry-1-leaves-late',
      'unchanged ferry-1-leaves-late',
    ])
  })

  it('takes other captured lists without calling the article modified', async () => {
    await importAt(1, makeDraft(1))
    await importAt(2, makeDraft(1, { captured: { related: captured('A later headline') } }))
    const page = await articleAt('ferry-1-leaves-late')
    expect(page.article.modifiedAt).toBeNull()
    expect(page.captured).toEqual({ related: ['A later headline'], ranking: [], recommendation: [] })
  })

  it.each(['the naming article first', 'the named article first'])('links captured headlines: %s', async (order) => {
    const naming = makeDraft(1, { captured: { ranking: captured('FERRY ‘2’ – LEAVES late') } })
    const drafts = [naming, makeDraft(2, { headline: "Ferry '2' - leaves late" })]
    for (const draft of order === 'the naming article first' ? drafts : drafts.toReversed()) await importAt(1, draft)
    const { related } = await articleAt('ferry-1-leaves-late')
    expect(related.map(({ slug }) => slug)).toEqual(['ferry-2-leaves-late'])
  })

  it('gives two sections of one address one name', async () => {
    await importAt(1, makeDraft(1, { section: 'Harbour' }), makeDraft(2, { section: 'HARBOUR' }))
    expect((await articleAt('ferry-2-leaves-late')).article.section).toEqual({ slug: 'harbour', name: 'Harbour' })
  })

  it('is found by its words, and by its new words once it changed', async () => {
    await importAt(1, makeDraft(1))
    await importAt(2, makeDraft(1, { body: [{ type: 'paragraph', text: 'A walrus came aboard.' }] }))
    const find = async (query: string) =>
      (await searchArticles(db, { query, section: null, offset: 0, limit: 10 })).articles.map(({ slug }) => slug)
    expect(await find('walrus')).toEqual(['ferry-1-leaves-late'])
    expect(await find('quay')).toEqual([])
  })

  it('costs as many statements for fifty articles as for one', async () => {
    const { db: metered, meter } = meteredDatabase(env.DB)
    const drafts = Array.from({ length: 50 }, (_, index) => makeDraft(index))
    await importDrafts(metered, drafts, { now: 1, rejected: 0 })
    expect(meter.roundTrips).toBe(2)
  })

  it('takes two imports at once of articles that want one address', async () => {
    const drafts = Array.from({ length: 4 }, (_, index) => makeDraft(index, { headline: 'The same headline' }))
    await Promise.all(drafts.map((draft) => importAt(1, draft)))
    const { results } = await env.DB.prepare('SELECT slug FROM articles ORDER BY slug').all()
    expect(results.map(({ slug }) => slug)).toEqual([
      'the-same-headline',
      'the-same-headline-2',
      'the-same-headline-3',
      'the-same-headline-4',
    ])
  })
})
