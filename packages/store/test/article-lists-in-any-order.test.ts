import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { editArticle } from '../src/desk/edit-article.ts'
import { moveArticle } from '../src/desk/move-article.ts'
import { reinstateArticle } from '../src/desk/reinstate-article.ts'
import { withdrawArticle } from '../src/desk/withdraw-article.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { readRelatedDue } from '../src/related/read-related-due.ts'
import { writeListsDue } from '../src/related/write-lists-due.ts'
import {
  compareDue,
  count,
  db,
  draft,
  forgotten,
  idOf,
  openPaperWithLists,
  order,
  remove,
  run,
  slugs,
  story,
  untrue,
} from './paper-with-lists.ts'

/** One write, made of the slug of an article and two numbers. */
const kinds: ((slug: string, a: number, b: number) => Promise<unknown>)[] = [
  (slug, a) => editArticle(db, { slug, ...order, seen: null, content: { ...story, headline: `Ferry ${a} returns` } }),
  (slug, a) => moveArticle(db, { slug, ...order, section: `Section ${a % 3}`, newSlug: null }),
  (slug, a, b) => moveArticle(db, { slug, ...order, section: null, newSlug: `moved-${a}-${b}` }),
  (slug) => withdrawArticle(db, { slug, ...order }),
  (slug) => reinstateArticle(db, { slug, ...order }),
  (_slug, a, b) => importDrafts(db, [draft(a + 1, `Ferry ${b} leaves`, [a, b])], { now: 2, rejected: 0 }),
  (_slug, a, b) => importDrafts(db, [draft(a + 90), draft(b + 90)], { now: 2, rejected: 0 }),
  (slug, a) =>
    run(`UPDATE articles SET duplicate_of = (SELECT id FROM articles WHERE slug <> '${slug}' LIMIT 1 OFFSET ${a % 9})
      WHERE slug = '${slug}'`),
  () => run('UPDATE articles SET duplicate_of = NULL'),
  (_slug, a, b) => run(`UPDATE sections SET name = 'Name ${a} ${b}' WHERE slug = 'harbour'`),
  (slug, a) => run(`UPDATE related SET score = ${a} WHERE other_id = ${idOf(slug)}`),
  (slug, a) => run(`DELETE FROM related WHERE article_id = ${idOf(slug)} AND score > ${a}`),
  (slug, a) => run(`DELETE FROM related WHERE article_id = ${idOf(slug)} AND score < ${a}`),
  (slug, a, b) =>
    run(`INSERT INTO related SELECT ${idOf(slug)}, id, ${b} FROM articles
      WHERE id % 4 = ${a % 4} AND id <> ${idOf(slug)} ON CONFLICT DO UPDATE SET score = excluded.score`),
  (slug) => remove(`slug = '${slug}'`),
  async (_slug, a, b) => {
    const due = await readRelatedDue(db, 100)
    const [first, second] = due
    const folded = first && second && a % 3 === 0 ? new Map([[second.id, first.id]]) : new Map()
    await compareDue((one, other) => ((one * other * (a + 1)) % (b + 3)) + 1, folded)
  },
  () => writeListsDue(db, 3),
]

beforeEach(openPaperWithLists)

it('lists are true whatever is written, in whatever order', async () => {
  const write = fc.tuple(
    fc.nat(kinds.length - 1),
    fc.nat(count - 1),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (sequence) => {
      for (const [kind, article, a, b] of sequence) {
        const known = await slugs()
        await kinds[kind]?.(known[article % known.length] ?? '', a, b)
        expect(await untrue()).toEqual([])
        expect(await forgotten()).toEqual([])
      }
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 60_000)
