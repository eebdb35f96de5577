import type { Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { editArticle } from '../desk/edit-article.ts'
import { findDeskArticle } from '../desk/find-desk-article.ts'
import { moveArticle } from '../desk/move-article.ts'
import { reinstateArticle } from '../desk/reinstate-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findFeed } from '../syndication/find-feed.ts'
import { findArticlePage } from './find-article-page.ts'

const db = openD1(env.DB)
const order = (slug: string) => ({ slug, by: 'Nell', now: 100 })
const linkTo = (...urls: string[]): Block[] =>
  urls.map((url) => ({ type: 'paragraph', text: 'See there.', marks: [{ type: 'link', of: 0, from: 4, to: 9, url }] }))

/** Imports an article with a source's address and a body, and gives its slug. */
async function store(number: number, url: string | null, body: Block[] = linkTo()): Promise<string> {
  const words: Block = { type: 'paragraph', text: `Ferry number ${number} left.` }
  await importDrafts(db, [makeDraft(number, { source: { url }, body: [words, ...body] })], { now: 1, rejected: 0 })
  return `ferry-${number}-leaves-late`
}

async function linkedOf(slug: string) {
  const page = await findArticlePage(db, slug, { listsAreShort: false })
  if (page.status !== 'published') throw new Error(`${slug} is ${page.status}`)
  const feed = (await findFeed(db, { section: null, limit: 100 }))?.value
  expect(feed?.articles.find((article) => article.slug === slug)?.linked).toEqual(page.article.linked)
  return page.article.linked
}

describe('links to the source of an article of the paper', () => {
  it('lead to the article, whichever of the two came first', async () => {
    const url = 'https://old.example/2026/pier'
    const before = await store(1, null, linkTo(url, 'https://elsewhere.example/'))
    expect(await linkedOf(before)).toBeNull()
    const target = await store(2, url)
    const after = await store(3, null, [{ type: 'embed', url, title: 'The pier' }])
    expect(await linkedOf(before)).toEqual({ [url]: [target, 'harbour'] })
    expect(await linkedOf(after)).toEqual({ [url]: [target, 'harbour'] })
  })

  it('follow it when it moves, and lead to the source while it is withdrawn', async () => {
    const url = 'https://old.example/2026/bell'
    const target = await store(11, url)
    const from = await store(12, null, linkTo(url))
    await moveArticle(db, { ...order(target), section: 'Council', newSlug: 'the-bell' })
    expect(await linkedOf(from)).toEqual({ [url]: ['the-bell', 'council'] })
    const withdrawn = await withdrawArticle(db, order('the-bell'))
    expect(withdrawn).toMatchObject({ ok: true, staleTags: expect.arrayContaining([`article:${from}`]) })
    expect(await linkedOf(from)).toBeNull()
    await reinstateArticle(db, order('the-bell'))
    expect(await linkedOf(from)).toEqual({ [url]: ['the-bell', 'council'] })
  })

  it('lead to it by any address that it had, and its own source comes first', async () => {
    const [short, long] = ['https://old.example/?p=21', 'https://old.example/2026/quay/']
    const before = await store(21, null, linkTo(short, long))
    await importDrafts(db, [makeDraft(22, { source: { url: long }, addresses: [short] })], { now: 1, rejected: 0 })
    expect(await linkedOf(before)).toEqual({
      [short]: ['ferry-22-leaves-late', 'harbour'],
      [long]: ['ferry-22-leaves-late', 'harbour'],
    })
    await moveArticle(db, { ...order('ferry-22-leaves-late'), section: 'Council', newSlug: 'the-quay' })
    expect(await linkedOf(before)).toMatchObject({ [short]: ['the-quay', 'council'] })
    const ofShort = await store(23, short)
    expect(await linkedOf(before)).toMatchObject({ [short]: [ofShort, 'harbour'], [long]: ['the-quay', 'council'] })
    const withdrawn = await withdrawArticle(db, order('the-quay'))
    expect(withdrawn).toMatchObject({ ok: true, staleTags: expect.arrayContaining([`article:${before}`]) })
    expect(await linkedOf(before)).toEqual({ [short]: [ofShort, 'harbour'] })
  })

  it.each([
    ['https://old.example/tide', 'http://old.example/tide'],
    ['https://old.example/rope/', 'https://old.example/rope'],
    ['https://old.example/quay', 'https://old.example/quay/#comments'],
    ['https://old.example/?p=11', 'https://old.example/?p=11'],
  ])('are known without scheme, fragment and closing slash: %s by %s', async (source, link) => {
    const number = 20 + source.length + link.length
    const target = await store(number, source)
    expect(await linkedOf(await store(number + 100, null, linkTo(link)))).toEqual({ [link]: [target, 'harbour'] })
  })

  it('are those of the body as it is now', async () => {
    const [first, second] = ['https://old.example/first', 'https://old.example/second']
    await store(301, first)
    const target = await store(302, second)
    const from = await store(303, null, linkTo(first))
    const article = await findDeskArticle(db, from)
    if (article === null) throw new Error('The article is gone')
    const { headline, section, dateline, byline, credits } = article
    const content = { headline, section: section.name, dateline, byline, credits, body: linkTo(second) }
    expect(await editArticle(db, { ...order(from), seen: null, content })).toMatchObject({ ok: true })
    expect(await linkedOf(from)).toEqual({ [second]: [target, 'harbour'] })
  })

  it('of an article to itself stay, and of two articles with one source the older counts', async () => {
    const url = 'https://old.example/twice'
    const itself = await store(401, url, linkTo(url))
    expect(await linkedOf(itself)).toBeNull()
    await store(402, url)
    expect(await linkedOf(await store(403, null, linkTo(url)))).toEqual({ [url]: [itself, 'harbour'] })
  })
})
