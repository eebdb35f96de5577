import type { Block } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { forgetImage } from '../images/forget-image.ts'
import { recordImage } from '../images/record-image.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { readCandidates } from '../ranking/read-candidates.ts'
import { writeListsDue } from '../related/write-lists-due.ts'
import { findArticlePage } from './find-article-page.ts'

const db = openD1(env.DB)
const nameOf = (letter: string) => `${letter.repeat(32)}.jpg`
const still = nameOf('a')
const animated = nameOf('b')

const record = async (name: string, isAnimated: boolean) =>
  await recordImage(db, {
    name,
    bytes: 9,
    width: 1600,
    height: 900,
    isAnimated,
    tone: 13,
    original: null,
    by: 'Nell',
    now: 5,
  })

function withImage(number: number, name: string) {
  const image = { alt: 'A', width: null, height: null, caption: null, credit: null }
  const body: Block[] = [{ type: 'image', url: `https://paper.example/images/${name}`, ...image }]
  return makeDraft(number, { body })
}

/** The images of the Related list of article 1, by the slugs of their articles. */
async function relatedImages() {
  const page = await findArticlePage(db, 'ferry-1-leaves-late', { listsAreShort: false })
  if (page.status !== 'published') throw new Error(`The article is ${page.status}`)
  return page.related.map(({ slug, image }) => [slug, image])
}

beforeAll(async () => {
  await importDrafts(db, [makeDraft(1), withImage(2, still), withImage(3, animated), makeDraft(4)], {
    now: 1,
    rejected: 0,
  })
  await env.DB.exec('INSERT INTO related (article_id, other_id, score) VALUES (1, 2, 0.9), (1, 3, 0.8), (1, 4, 0.7)')
  await writeListsDue(db, 100)
  await record(still, false)
  await record(animated, true)
})

const expected = [
  ['ferry-2-leaves-late', { name: still, focus: { x: 50, y: 50 }, tone: 13 }],
  ['ferry-3-leaves-late', null],
  ['ferry-4-leaves-late', null],
]

describe('the images of lists', () => {
  it('stand in the lists of a page, but no animated ones', async () => {
    expect(await env.DB.prepare('SELECT related FROM article_lists WHERE article_id = 1').first('related')).toContain(
      still,
    )
    expect(await relatedImages()).toEqual(expected)
  })

  it('stand in lists that are not written yet, too', async () => {
    await env.DB.exec('UPDATE article_lists SET related = NULL WHERE article_id = 1')
    expect(await relatedImages()).toEqual(expected)
    await env.DB.exec('INSERT INTO article_list_refreshes (article_id) VALUES (1)')
  })

  it('come with the candidates of the ranking', async () => {
    const { articles } = await readCandidates(db, 1_800_000_000, 96)
    expect(articles.map(({ article: { slug, image } }) => [slug, image])).toEqual([
      ['ferry-1-leaves-late', null],
      ...expected,
    ])
  })

  it('change with the image, and go with it', async () => {
    await env.DB.prepare('UPDATE images SET focus_x = 10 WHERE name = ?').bind(still).run()
    expect((await relatedImages())[0]).toEqual([
      'ferry-2-leaves-late',
      { name: still, focus: { x: 10, y: 50 }, tone: 13 },
    ])
    await forgetImage(db, still, { by: 'Nell', now: 6 })
    expect((await relatedImages())[0]).toEqual(['ferry-2-leaves-late', null])
  })

  it('are missing in lists that were written before lists had any', async () => {
    await env.DB.exec(
      `UPDATE article_lists SET related = '[["seal","harbour","Harbour","Seal","seal","en"]]' WHERE article_id = 1`,
    )
    expect(await relatedImages()).toEqual([['seal', null]])
  })
})
