import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { findArticlePage } from '../src/articles/find-article-page.ts'
import { exportArticles } from '../src/backup/export-articles.ts'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { createDraft } from '../src/desk/create-draft.ts'
import { editArticle } from '../src/desk/edit-article.ts'
import { moveArticle } from '../src/desk/move-article.ts'
import { publishArticle } from '../src/desk/publish-article.ts'
import { reinstateArticle } from '../src/desk/reinstate-article.ts'
import { withdrawArticle } from '../src/desk/withdraw-article.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { unfoldDuplicates } from '../src/related/unfold-duplicates.ts'
import { writeListsDue } from '../src/related/write-lists-due.ts'
import { meteredDatabase } from './metered-database.ts'
import {
  bare,
  compareDue,
  db,
  draft,
  ferry,
  forgotten,
  numbers,
  openPaperWithLists,
  order,
  remove,
  rows,
  run,
  slugs,
  story,
  untrue,
  writeAllDue,
} from './paper-with-lists.ts'

beforeEach(openPaperWithLists)

async function pageOf(slug: string) {
  const page = await findArticlePage(db, slug, { listsAreShort: true })
  if (page.status !== 'published') throw new Error(`${slug} is ${page.status}`)
  return page
}

async function rowsReadBy(slug: string, listsAreShort: boolean, roundTrips = 1): Promise<number> {
  const { db: metered, meter } = meteredDatabase(env.DB)
  await findArticlePage(metered, slug, { listsAreShort })
  expect(meter.roundTrips).toBe(roundTrips)
  return meter.rowsRead
}

describe('an article page', () => {
  it.each([true, false])(
    'reads at most 12 rows, captured lists and all (lists are short: %s)',
    async (listsAreShort) => {
      expect(await pageOf(ferry(7))).toMatchObject({
        related: { length: 10 },
        captured: { related: { length: 10 }, ranking: { length: 10 } },
      })
      for (const slug of await slugs()) expect(await rowsReadBy(slug, listsAreShort)).toBeLessThanOrEqual(12)
    },
  )

  it('shows the same when its lists have yet to be written', async () => {
    const pages = async () => await Promise.all((await slugs()).map(pageOf))
    const written = await pages()
    await run('DELETE FROM article_lists')
    expect(await rowsReadBy(ferry(7), true, 2)).toBeGreaterThan(30)
    // Of lists that are not written nobody knows whether they are the same.
    expect(await pages()).toEqual(written.map((page) => ({ ...page, state: null })))
  })
})

describe('a new article', () => {
  it('has its lists as soon as it is imported, before it is compared', async () => {
    await importDrafts(db, [draft(95), bare(200)], { now: 2, rejected: 0 })
    for (const slug of [ferry(95), ferry(200)]) expect(await rowsReadBy(slug, true)).toBeLessThanOrEqual(12)
    expect(await pageOf(ferry(95))).toMatchObject({
      related: [{ slug: ferry(2) }, { slug: ferry(1) }],
      captured: { related: { length: 10 }, ranking: { length: 10 } },
    })
    expect(await pageOf(ferry(200))).toMatchObject({
      related: [],
      captured: { related: [], ranking: [], recommendation: [] },
    })
  })

  it('has its lists as soon as it is published at the desk', async () => {
    await createDraft(db, { article: { ...story, headline: 'A pier', slug: 'a-pier' }, ...order, newKey: () => 'pier' })
    await publishArticle(db, { slug: 'a-pier', ...order })
    expect(await rowsReadBy('a-pier', true)).toBeLessThanOrEqual(12)
  })

  it('that nothing goes with has its lists after a backup is brought back and a tick', async () => {
    await importDrafts(db, [bare(200)], { now: 2, rejected: 0 })
    await run(`UPDATE articles SET related_at = 1 WHERE slug = '${ferry(200)}'`)
    const archived = await exportArticles(db, { after: 0, limit: 100 })
    await remove('true')
    await restoreBackup(db, archived, order)
    expect(await forgotten()).toEqual([])
    await writeAllDue()
    for (const slug of await slugs()) expect(await rowsReadBy(slug, true)).toBeLessThanOrEqual(12)
  })
})

/** Every write that a list could show. */
const writes: Record<string, () => Promise<unknown>> = {
  'an edit at the desk': () =>
    editArticle(db, { slug: ferry(3), ...order, seen: null, content: { ...story, headline: 'The ferry sank' } }),
  'a headline in other letters': () =>
    editArticle(db, {
      slug: ferry(3),
      ...order,
      seen: null,
      content: { ...story, section: 'Council', headline: 'FERRY 3 leaves late' },
    }),
  'a move to another section': () => moveArticle(db, { slug: ferry(3), ...order, section: 'Letters', newSlug: null }),
  'a move to another address': () => moveArticle(db, { slug: ferry(3), ...order, section: null, newSlug: 'sunk' }),
  'a withdrawal': () => withdrawArticle(db, { slug: ferry(3), ...order }),
  'a withdrawal taken back': async () => {
    await withdrawArticle(db, { slug: ferry(3), ...order })
    await reinstateArticle(db, { slug: ferry(3), ...order })
  },
  'an import of a new article that others named': () => importDrafts(db, [draft(95)], { now: 2, rejected: 0 }),
  'an import of another text': () => importDrafts(db, [draft(3, 'The ferry sank')], { now: 2, rejected: 0 }),
  'an import of other captured lists': () =>
    importDrafts(db, [draft(3, undefined, [9, 8, 7])], { now: 2, rejected: 0 }),
  'an import without captured lists': () => importDrafts(db, [bare(3)], { now: 2, rejected: 0 }),
  'an import with captured lists after one without': async () => {
    await importDrafts(db, [bare(3)], { now: 2, rejected: 0 })
    await compareDue()
    await importDrafts(db, [draft(3, undefined, [9, 8, 7])], { now: 2, rejected: 0 })
  },
  'a captured headline put right': () =>
    run(`UPDATE captured_headlines SET headline = 'Ferry' WHERE article_id = (SELECT max(id) FROM articles)`),
  'a draft that is published': async () => {
    const article = { ...story, headline: 'Ferry 95 leaves late', slug: 'ferry-95-leaves-late' }
    await createDraft(db, { article, ...order, newKey: () => 'pier' })
    await publishArticle(db, { slug: 'ferry-95-leaves-late', ...order })
  },
  'a backup brought back': async () => {
    const archived = await exportArticles(db, { after: 0, limit: 100 })
    await remove('true')
    await restoreBackup(db, archived.slice(0, 5), order)
    await restoreBackup(db, archived.slice(5), order)
    await writeAllDue()
  },
  'other languages': () =>
    run(`UPDATE articles SET language = iif(id % 2, 'fr', NULL), lang = iif(id % 3, lang, 'nn')`),
  'second runs': () => run('UPDATE articles SET duplicate_of = (SELECT min(id) FROM articles) WHERE id % 5 = 0'),
  'second runs that stand for themselves again': async () => {
    await run('UPDATE articles SET duplicate_of = (SELECT min(id) FROM articles) WHERE id % 5 = 0')
    await unfoldDuplicates(
      db,
      (await rows('SELECT id FROM articles')).map(({ id }) => Number(id)),
    )
  },
  'an article compared anew, with other scores': async () => {
    await run(`UPDATE articles SET related_at = NULL WHERE slug = '${ferry(3)}'`)
    await compareDue((one, other) => ((one * other * 5) % 13) + 1)
  },
  'scores that keep their order': () => run('UPDATE related SET score = score - 0.5'),
  'a section’s new name': async () => {
    await run(`UPDATE sections SET name = 'The Harbour' WHERE slug = 'harbour'`)
    await writeAllDue()
  },
  'an article deleted': () => remove(`slug = '${ferry(3)}'`),
}

/** Those after which everything is as it was. */
const undone = new Set([
  'a withdrawal taken back',
  'a backup brought back',
  'second runs that stand for themselves again',
])

describe.each(Object.entries(writes))('%s', (name, write) => {
  it('leaves every list true, and none unwritten that a tick would not write', async () => {
    const before = await rows('SELECT * FROM article_lists')
    await write()
    const isSame = JSON.stringify(await rows('SELECT * FROM article_lists')) === JSON.stringify(before)
    expect(isSame).toBe(undone.has(name))
    expect(await untrue()).toEqual([])
    expect(await forgotten()).toEqual([])
    await compareDue()
    await writeAllDue()
    expect(await untrue()).toEqual([])
    for (const slug of await slugs()) expect(await rowsReadBy(slug, true)).toBeLessThanOrEqual(12)
  })
})

it('a withdrawn article is gone from every list at once, without a list to be written later', async () => {
  const holding = async () => (await rows(`SELECT 1 FROM article_lists WHERE related LIKE '%"${ferry(3)}"%'`)).length
  expect(await holding()).toBeGreaterThan(3)
  await withdrawArticle(db, { slug: ferry(3), ...order })
  expect(await holding()).toBe(0)
  expect(await rows('SELECT 1 FROM article_lists WHERE related IS NULL')).toEqual([])
})

it('articles that are older than the lists get theirs some at a time, the newest first', async () => {
  await run('DELETE FROM article_lists')
  await run('DELETE FROM article_lists_due')
  // As the migration leaves it.
  await run('INSERT INTO article_lists_due (article_id, and_before) SELECT max(id), true FROM articles')
  // The newest one's lists written for another reason: those before it are due all the same.
  await run('INSERT INTO article_list_refreshes SELECT max(id) FROM articles')
  expect(await forgotten()).toEqual([])
  const newest = numbers.toReversed()
  for (const done of [5, 10, 14]) {
    expect(await writeListsDue(db, 5)).toBe(true)
    const written = await rows('SELECT slug FROM article_lists JOIN articles ON id = article_id ORDER BY id DESC')
    expect(written.map(({ slug }) => slug)).toEqual(newest.slice(0, done).map(ferry))
    expect(await forgotten()).toEqual([])
  }
  await writeAllDue()
  expect(await rows('SELECT * FROM article_lists_due')).toEqual([])
  expect(await untrue()).toEqual([])
})
