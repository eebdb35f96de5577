import type { Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { findArticlePage } from '../articles/find-article-page.ts'
import { findFront } from '../articles/find-front.ts'
import { openD1 } from '../d1/open-d1.ts'
import type { DeskArticle } from '../desk/desk-row.ts'
import { editArticle } from '../desk/edit-article.ts'
import { findDeskArticle } from '../desk/find-desk-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findFeed } from '../syndication/find-feed.ts'
import { findImageFacts } from './find-image-facts.ts'
import { forgetImage } from './forget-image.ts'
import { recordImage } from './record-image.ts'

const db = openD1(env.DB)
const nameOf = (letter: string) => `${letter.repeat(32)}.jpg`
const urlOf = (name: string, host = 'paper.example') => `https://${host}/images/${name}`

const imageBlock = (url: string, alt = 'The quay'): Block => ({
  type: 'image',
  url,
  alt,
  width: null,
  height: null,
  caption: null,
  credit: null,
})

const record = async (name: string, size: Partial<Parameters<typeof recordImage>[1]> = {}) =>
  await recordImage(db, {
    name,
    bytes: 9_000,
    width: 1600,
    height: 900,
    isAnimated: false,
    tone: 13,
    original: null,
    by: 'Nell',
    now: 50,
    ...size,
  })

async function store(number: number, body: Block[]): Promise<string> {
  const words: Block = { type: 'paragraph', text: `Ferry number ${number} left.` }
  await importDrafts(db, [makeDraft(number, { body: [words, ...body] })], { now: 1, rejected: 0 })
  return `ferry-${number}-leaves-late`
}

function contentOf({ headline, dateline, byline, credits, section }: DeskArticle) {
  return { section: section.name, headline, dateline, byline, credits }
}

/** The images of an article as its page, the feed and the front have them. */
async function imagesOf(slug: string) {
  const page = await findArticlePage(db, slug, { listsAreShort: false })
  if (page.status !== 'published') throw new Error(`${slug} is ${page.status}`)
  const feed = (await findFeed(db, { section: null, limit: 100 }))?.value
  expect(feed?.articles.find((article) => article.slug === slug)?.images).toEqual(page.article.images)
  const { value: front } = await findFront(db, { leads: [], latestLimit: 100 })
  return { body: page.article.images, lead: front.latest.find((article) => article.slug === slug)?.image ?? null }
}

const lead = (name: string) => ({
  name,
  alt: 'The quay',
  width: 1600,
  height: 900,
  focus: { x: 50, y: 50 },
  tone: 13,
  isAnimated: false,
  bytes: 9_000,
})

describe('an image of an article', () => {
  it('stored before it has its facts on the page and on fronts', async () => {
    const name = nameOf('1')
    await record(name)
    const slug = await store(1, [imageBlock(urlOf(name))])
    expect(await imagesOf(slug)).toEqual({ body: { [name]: [1600, 900, 50, 50, 13, 0, 9_000] }, lead: lead(name) })
  })

  it('stored after it has them then, and makes its pages stale', async () => {
    const name = nameOf('2')
    const slug = await store(2, [imageBlock(urlOf(name))])
    expect(await imagesOf(slug)).toEqual({ body: null, lead: null })
    const { isNew, staleTags } = await record(name)
    expect([isNew, staleTags]).toEqual([true, [`article:${slug}`, 'section:harbour', 'front', 'feed']])
    expect(await imagesOf(slug)).toEqual({ body: { [name]: [1600, 900, 50, 50, 13, 0, 9_000] }, lead: lead(name) })
    expect((await record(name)).isNew).toBe(false)
  })

  it('deleted since has none', async () => {
    const name = nameOf('a')
    await record(name)
    const slug = await store(6, [imageBlock(urlOf(name))])
    expect(await forgetImage(db, name, { by: 'Nell', now: 60 })).toContain(`article:${slug}`)
    expect(await imagesOf(slug)).toEqual({ body: null, lead: null })
  })

  it('leads if it is the first that is no icon, also in a gallery, whatever the domain of the paper was', async () => {
    const [icon, first, second] = [nameOf('3'), nameOf('4'), nameOf('5')]
    await record(icon, { width: 64, height: 64 })
    await record(first)
    await record(second)
    const image = { alt: 'The quay', width: null, height: null, caption: null, credit: null }
    const images = [urlOf(icon), urlOf(first, 'old.example')].map((url) => ({ ...image, url }))
    const gallery = { type: 'gallery', caption: null, images } as const
    const slug = await store(3, [gallery, imageBlock(urlOf(second)), imageBlock('https://wire.example/x.jpg')])
    const found = await imagesOf(slug)
    expect(Object.keys(found.body ?? {})).toEqual([icon, first, second])
    expect(found.lead).toEqual(lead(first))
  })

  it('follows an edit of the body, and its facts a second look at the file', async () => {
    const [old, other] = [nameOf('6'), nameOf('7')]
    await record(old)
    await record(other, { tone: null })
    const slug = await store(4, [imageBlock(urlOf(old))])
    const article = await findDeskArticle(db, slug)
    if (article === null) throw new Error('The article is gone')
    const body: Block[] = [imageBlock(urlOf(other))]
    await editArticle(db, { slug, by: 'Nell', now: 100, seen: null, content: { ...contentOf(article), body } })
    expect((await imagesOf(slug)).lead).toEqual({ ...lead(other), tone: null })
    await record(other, { tone: 4, width: 800 })
    expect((await imagesOf(slug)).lead).toEqual({ ...lead(other), tone: 4, width: 800 })
    expect(await findImageFacts(db, other)).toMatchObject({ width: 800, tone: 4 })
    await record(other, { tone: null, width: 800 })
    expect(await findImageFacts(db, other)).toMatchObject({ tone: 4 })
  })

  it('is on no front where an editor chose so', async () => {
    const name = nameOf('8')
    await record(name)
    const slug = await store(5, [imageBlock(urlOf(name))])
    await env.DB.prepare('UPDATE articles SET without_image = 1 WHERE slug = ?').bind(slug).run()
    expect(await imagesOf(slug)).toMatchObject({ body: { [name]: [1600, 900, 50, 50, 13, 0, 9_000] }, lead: null })
    await env.DB.prepare('UPDATE articles SET without_image = 0 WHERE slug = ?').bind(slug).run()
    expect((await imagesOf(slug)).lead).toEqual(lead(name))
  })
})

it('an image that nobody stored has no facts', async () => {
  expect(await findImageFacts(db, nameOf('9'))).toBeNull()
})
