import type { Block } from '@broadsheet/model'
import { makeDraft, type DraftChanges } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { openD1 } from '../d1/open-d1.ts'
import { editArticle } from '../desk/edit-article.ts'
import { findDeskArticle } from '../desk/find-desk-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { beginCopy, putOffCopies } from './begin-copy.ts'
import { endCopies } from './end-copies.ts'
import { listDueCopies } from './list-due-copies.ts'
import { takeItems } from './take-items.ts'

const db = openD1(env.DB)
const source = { id: 1, copyImages: true }
const slug = 'ferry-1-leaves-late'
const [a, b, poster] = ['a', 'b', 'p'].map((name) => `https://wire.example/${name}.jpg`) as [string, string, string]
const name = `${'f'.repeat(32)}.jpg`
const own = { url: `https://paper.example/images/${name}`, width: 1600, height: 900 }
const image = (url: string) => ({ url, alt: 'Quay', width: null, height: null, caption: null, credit: null })
const body: Block[] = [
  { type: 'paragraph', text: 'The ferry left late.' },
  { type: 'image', ...image(a) },
  { type: 'gallery', images: [image(b), image(a)], caption: null },
  { type: 'video', url: 'https://wire.example/f.mp4', poster, caption: null },
]

const item = (number: number, changes: DraftChanges = {}) =>
  makeDraft(number, {
    body,
    ...changes,
    source: { key: `guid:${number}`, file: null, url: `https://wire.example/${number}`, ...changes.source },
  })

beforeEach(emptyPaper)

async function theArticle() {
  const article = await findDeskArticle(db, slug)
  if (article === null) throw new Error('There is no article')
  return article
}

async function end(moved: Record<string, typeof own>, givenUp: string[] = [], now = 50) {
  const { id } = await theArticle()
  return await endCopies(db, { articleId: id, slug }, { moved: new Map(Object.entries(moved)), givenUp }, now)
}

const due = async (now = 9_000) => (await listDueCopies(db, now, 20)).map(({ url, attempts }) => [url, attempts])

describe('images of articles that a source brings', () => {
  it('are to be copied, each once, from the moment that the article is there', async () => {
    await takeItems(db, source, [item(1)], 9)
    expect(await due(8)).toEqual([])
    expect(new Map((await due(9)) as [string, number][])).toEqual(new Map([a, b, poster].map((url) => [url, 0])))
    expect(await listDueCopies(db, 9, 1)).toEqual([expect.objectContaining({ slug, articleId: 1 })])
  })

  it('are not, if the source copies none, or the article has come before', async () => {
    await takeItems(db, { id: 1, copyImages: false }, [item(1)], 9)
    await takeItems(db, source, [item(1)], 10)
    expect(await due()).toEqual([])
  })

  it('are put off by an attempt, which counts, and by a paper without a bucket, which does not', async () => {
    await takeItems(db, source, [item(1, { body: [{ type: 'image', ...image(a) }] })], 9)
    const [copy] = await listDueCopies(db, 9, 1)
    if (copy === undefined) throw new Error('Nothing is due')
    await beginCopy(db, copy, 100)
    expect([await due(99), await due(100)]).toEqual([[], [[a, 1]]])
    await putOffCopies(db, [copy], 200)
    expect([await due(199), await due(200)]).toEqual([[], [[a, 1]]])
  })

  it('are forgotten with their article', async () => {
    await takeItems(db, source, [item(1)], 9)
    await env.DB.exec('DELETE FROM articles')
    expect(await due()).toEqual([])
  })
})

describe('an article whose images were copied', () => {
  it('shows them everywhere, and readers see no change of it', async () => {
    await takeItems(db, source, [item(1)], 9)
    await env.DB.exec('DELETE FROM stale_tags')
    expect(await end({ [a]: own, [poster]: own }, [b])).toBe(true)
    const article = await theArticle()
    expect(article).toMatchObject({ modifiedAt: null, revision: 2, changedBy: 'feeds' })
    expect(article.body).toEqual([
      body[0],
      { ...body[1], ...own },
      { ...body[2], images: [image(b), { ...image(a), ...own }] },
      { ...body[3], poster: own.url },
    ])
    const { results } = await env.DB.prepare('SELECT tag FROM stale_tags').all()
    expect(results).toContainEqual({ tag: `article:${slug}` })
    expect(await due()).toEqual([])
    expect(await env.DB.prepare("SELECT detail FROM audit WHERE verb = 'copy images'").first()).toEqual({
      detail: '{"images":2}',
    })
  })

  it('uses the copy of a poster, so that it is not deleted unnoticed', async () => {
    await takeItems(db, source, [item(1)], 9)
    await end({ [poster]: own })
    expect((await env.DB.prepare('SELECT name FROM article_images').all()).results).toEqual([{ name }])
  })

  it('is unchanged for the next poll, which neither undoes it nor writes', async () => {
    await takeItems(db, source, [item(1)], 9)
    await end({ [a]: own })
    const before = await theArticle()
    expect(await takeItems(db, source, [item(1)], 99)).toMatchObject({ updated: 0, unchanged: 1 })
    expect(await theArticle()).toEqual(before)
    await end({ [b]: own })
    expect(await takeItems(db, source, [item(1)], 99)).toMatchObject({ updated: 0, unchanged: 1 })
  })

  it('follows its item when that changes, and its images are to be copied again', async () => {
    await takeItems(db, source, [item(1)], 9)
    await end({ [a]: own, [b]: own, [poster]: own })
    const later = item(1, { headline: 'Ferry 1 never left' })
    expect(await takeItems(db, source, [later], 99)).toMatchObject({ updated: 1 })
    expect(await theArticle()).toMatchObject({ headline: 'Ferry 1 never left', modifiedAt: 99, body })
    expect(await due()).toHaveLength(3)
  })

  it('keeps what an editor wrote before and after', async () => {
    await takeItems(db, source, [item(1)], 9)
    const edit = async (headline: string) => {
      const { section, dateline, byline, credits, body } = await theArticle()
      const content = { section: section.name, headline, dateline, byline, body, credits }
      await editArticle(db, { slug, by: 'Nell', now: 40, seen: null, content })
    }
    await edit('Ferry 1 is late')
    await end({ [a]: own })
    expect(await theArticle()).toMatchObject({ headline: 'Ferry 1 is late', modifiedAt: 40 })
    await edit('Ferry 1 was late')
    expect(await takeItems(db, source, [item(1)], 99)).toMatchObject({ unchanged: 1 })
    expect(await theArticle()).toMatchObject({ headline: 'Ferry 1 was late', body: [body[0], own, {}, {}] })
  })

  it('stays as it is if it was withdrawn, or does not show the image any more', async () => {
    await takeItems(db, source, [item(1)], 9)
    const elsewhere = { 'https://wire.example/gone.jpg': own }
    expect(await end(elsewhere)).toBe(false)
    await withdrawArticle(db, { slug, by: 'Nell', now: 30 })
    const before = await theArticle()
    expect(await end({ [a]: own, [b]: own }, [poster])).toBe(false)
    expect([await theArticle(), await due()]).toEqual([before, []])
  })
})
