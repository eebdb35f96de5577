import { imagesIn, type Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { findArticlePage } from '../articles/find-article-page.ts'
import { findFront } from '../articles/find-front.ts'
import { listAudit } from '../audit/list-audit.ts'
import { openD1 } from '../d1/open-d1.ts'
import { correctArticle } from '../desk/correct-article.ts'
import { findDeskArticle } from '../desk/find-desk-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { findImage } from './find-image.ts'
import { recordImage } from './record-image.ts'
import { replaceImage } from './replace-image.ts'

const db = openD1(env.DB)
const editor = { by: 'Nell', now: 50 }
const nameOf = (letter: string) => `${letter.repeat(32)}.jpg`
const urlOf = (name: string) => `https://paper.example/images/${name}`
const replacementOf = (letter: string) => ({ name: nameOf(letter), url: urlOf(nameOf(letter)), width: 7, height: 5 })

const imageBlock = (name: string): Block => ({
  type: 'image',
  url: urlOf(name),
  alt: 'The quay',
  width: null,
  height: null,
  caption: null,
  credit: null,
})

async function store(letter: string, numbers: readonly number[]): Promise<string[]> {
  const drafts = numbers.map((number) => {
    const words: Block = { type: 'paragraph', text: `Ferry number ${number} left.` }
    return makeDraft(number, { body: [words, imageBlock(nameOf(letter))] })
  })
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  return numbers.map((number) => `ferry-${number}-leaves-late`)
}

const record = async (letter: string, side = 9) =>
  await recordImage(db, {
    name: nameOf(letter),
    bytes: 9,
    width: side,
    height: side,
    isAnimated: false,
    tone: null,
    original: null,
    ...editor,
  })

async function stateOf(slug: string) {
  const article = await findDeskArticle(db, slug)
  const revisions = (await listAudit(db, { article: slug, before: null, limit: 20 })).entries
  return {
    shown: imagesIn(article?.body ?? []).map(({ url }) => url),
    revision: article?.revision,
    status: article?.status,
    modifiedAt: article?.modifiedAt,
    verbs: revisions.map(({ verb, revision }) => [verb, revision]),
  }
}

it('an image is replaced in articles in every state, each with a line of the log', async () => {
  const [seen = '', gone = ''] = await store('a', [1, 2])
  await withdrawArticle(db, { slug: gone, ...editor })
  const replaced = await replaceImage(db, nameOf('a'), replacementOf('b'), editor)
  expect(replaced).toMatchObject({ ok: true, slugs: [seen, gone] })
  expect(replaced.ok && replaced.staleTags).toContain(`article:${seen}`)
  expect(replaced.ok && replaced.staleTags).not.toContain(`article:${gone}`)
  const [url, verb] = [urlOf(nameOf('b')), 'replace image']
  expect(await stateOf(seen)).toMatchObject({ shown: [url], revision: 2, modifiedAt: 50, status: 'published' })
  expect(await stateOf(gone)).toMatchObject({ shown: [url], revision: 3, modifiedAt: null, status: 'withdrawn' })
  expect((await stateOf(seen)).verbs[0]).toEqual([verb, 2])
})

it('an image is replaced wherever it stands: in galleries, as a poster, on fronts and in lists', async () => {
  const [old, next] = [nameOf('8'), nameOf('9')]
  const slide = { url: urlOf(old), alt: '', width: 9, height: 9, caption: 'At noon', credit: null }
  const elsewhere = { ...slide, url: 'https://wire.example/a.jpg' }
  const film = { type: 'video', url: 'https://wire.example/a.mp4', caption: null } as const
  const body: Block[] = [
    { type: 'gallery', images: [slide, elsewhere, { ...slide, caption: null }], caption: 'The quay' },
    { ...film, poster: urlOf(old) },
    { ...film, poster: 'https://wire.example/a.jpg' },
    { ...film, poster: null },
  ]
  await importDrafts(db, [makeDraft(8, { body }), makeDraft(9)], { now: 1, rejected: 0 })
  const ids = await env.DB.prepare(`SELECT id FROM articles WHERE slug GLOB 'ferry-[89]-*' ORDER BY slug`).all<{
    id: number
  }>()
  const [shownId = 0, besideId = 0] = ids.results.map(({ id }) => id)
  await env.DB.exec(`INSERT INTO related (article_id, other_id, score) VALUES (${besideId}, ${shownId}, 1)`)
  await record('8', 900)
  await record('9', 900)
  await replaceImage(db, old, { ...replacementOf('9'), width: 900, height: 900 }, editor)

  const url = urlOf(next)
  const article = await findDeskArticle(db, 'ferry-8-leaves-late')
  const replaced = { ...slide, url, width: 900, height: 900 }
  expect(article?.body).toEqual([
    { ...body[0], images: [replaced, elsewhere, { ...replaced, caption: null }] },
    { ...film, poster: url },
    ...body.slice(2),
  ])
  expect(Object.keys((await pageOf('ferry-8-leaves-late')).article.images ?? {})).toEqual([next])
  const { value: front } = await findFront(db, { leads: ['ferry-8-leaves-late'], latestLimit: 1 })
  expect(front.lead?.image?.name).toBe(next)
  expect((await pageOf('ferry-9-leaves-late')).related.map(({ image }) => image?.name)).toEqual([next])
  const used = await env.DB.prepare('SELECT name FROM article_images WHERE article_id = ?').bind(shownId).all()
  expect(used.results).toEqual([{ name: next }])
})

async function pageOf(slug: string) {
  const page = await findArticlePage(db, slug, { listsAreShort: false })
  if (page.status !== 'published') throw new Error(`${slug} is ${page.status}`)
  return page
}

it('what another editor changes at the same moment stays', async () => {
  const slugs = await store('c', [3, 4, 5])
  const text = 'It was early.'
  await Promise.all([
    replaceImage(db, nameOf('c'), replacementOf('d'), editor),
    ...slugs.map(async (slug) => await correctArticle(db, { slug, ...editor, text })),
  ])
  for (const slug of slugs) {
    expect((await stateOf(slug)).shown).toEqual([urlOf(nameOf('d'))])
    expect(await findDeskArticle(db, slug)).toMatchObject({ correction: text, revision: 3 })
    expect((await stateOf(slug)).verbs.map(([, revision]) => revision).slice(0, 2)).toEqual([3, 2])
  }
})

it('what is written of the old image is written of the new one, where that has no words', async () => {
  await record('e')
  await env.DB.prepare(`UPDATE images SET alt = 'The quay', caption = 'At noon', credit = 'Nell'`).run()
  await recordImage(db, {
    name: nameOf('f'),
    bytes: 9,
    width: 9,
    height: 9,
    isAnimated: false,
    tone: null,
    original: null,
    texts: { caption: 'At night' },
    ...editor,
  })
  await replaceImage(db, nameOf('e'), replacementOf('f'), editor)
  const words = { alt: 'The quay', caption: 'At night', credit: 'Nell', licence: null }
  expect(await findImage(db, { name: nameOf('f') })).toMatchObject(words)
})

it('an image that more than two hundred articles show is not replaced', async () => {
  const numbers = Array.from({ length: 201 }, (_, index) => index + 100)
  const [slug = ''] = await store('0', numbers)
  expect(await replaceImage(db, nameOf('0'), replacementOf('1'), editor)).toEqual({
    ok: false,
    reason: 'too-many-uses',
  })
  expect((await stateOf(slug)).revision).toBe(1)
})
