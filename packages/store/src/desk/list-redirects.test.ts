import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../../test/empty-paper.ts'
import { meteredDatabase } from '../../test/metered-database.ts'
import { openD1 } from '../d1/open-d1.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { addRedirect } from './add-redirect.ts'
import { listRedirects } from './list-redirects.ts'
import { moveArticle } from './move-article.ts'
import { removeRedirect } from './remove-redirect.ts'

const db = () => openD1(env.DB)
const [first, second] = ['ferry-1-leaves-late', 'ferry-2-leaves-late'] as const
const open = { article: null, prefix: null, after: null, limit: 20 }
const at = (now: number) => ({ by: 'ed', now })

const listed = async (asked: Partial<typeof open> | { article?: string; prefix?: string; after?: string } = {}) =>
  (await listRedirects(db(), { ...open, ...asked })).redirects.map(({ from, slug, ledAt, byHand }) => [
    from,
    slug,
    ledAt,
    byHand,
  ])

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(db(), [makeDraft(1), makeDraft(2)], { now: 1, rejected: 0 })
})

async function leadSome(): Promise<void> {
  await moveArticle(db(), { slug: first, ...at(10), section: null, newSlug: 'ferry-1' })
  await addRedirect(db(), { from: 'old-ferry', to: 'ferry-1', ...at(20) })
  await addRedirect(db(), { from: 'old-quay', to: second, ...at(30) })
}

it('each tells from an article’s own address what was made by hand, and since when it leads', async () => {
  await leadSome()
  expect(await listed()).toEqual([
    [first, 'ferry-1', 10, false],
    ['old-ferry', 'ferry-1', 20, true],
    ['old-quay', second, 30, true],
  ])
})

it('are those to one article, by its slug of now or of then, and those that begin so', async () => {
  await leadSome()
  const toFirst = [first, 'old-ferry']
  for (const article of ['ferry-1', first, 'old-ferry']) {
    expect((await listed({ article })).map(([from]) => from)).toEqual(toFirst)
  }
  expect((await listed({ prefix: 'old-' })).map(([from]) => from)).toEqual(['old-ferry', 'old-quay'])
  expect((await listed({ article: first, prefix: 'old-' })).map(([from]) => from)).toEqual(['old-ferry'])
  expect(await listed({ article: 'no-such' })).toEqual([])
  expect(await listed({ prefix: 'old-z' })).toEqual([])
  expect(await listed({ prefix: '%' })).toEqual([])
})

it('come in pages, each once, in as many rows as a page has however many articles there are', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `old-${String(index).padStart(2, '0')}`)
  for (const from of names) await addRedirect(db(), { from, to: first, ...at(20) })
  const [pages, { db: metered, meter }] = [[] as string[][], meteredDatabase(env.DB)]
  for (let after: string | null | undefined; after !== null;) {
    const page = await listRedirects(metered, { article: first, prefix: 'old', after: after ?? null, limit: 20 })
    pages.push(page.redirects.map(({ from }) => from))
    after = page.next
  }
  expect([pages.map(({ length }) => length), pages.flat()]).toEqual([[20, 20, 5], names])
  expect([meter.roundTrips, meter.rowsRead < 3 * 50]).toEqual([3, true])
})

it('an article’s own address leads elsewhere where it is told to, but never nowhere', async () => {
  await leadSome()
  await addRedirect(db(), { from: first, to: second, ...at(40) })
  expect(await listed({ article: second })).toContainEqual([first, second, 40, false])
  expect(await removeRedirect(db(), { from: first, ...at(50) })).toEqual({ ok: false, reason: 'own-address' })
  expect(await removeRedirect(db(), { from: 'old-quay', ...at(50) })).toMatchObject({ ok: true })
  expect((await listed()).map(([from]) => from)).toEqual([first, 'old-ferry'])
})

it('one made by hand that an article then stood at itself is its own from then on', async () => {
  await addRedirect(db(), { from: 'quay', to: first, ...at(20) })
  await moveArticle(db(), { slug: first, ...at(30), section: null, newSlug: 'quay' })
  await moveArticle(db(), { slug: 'quay', ...at(40), section: null, newSlug: 'new-quay' })
  expect(await listed()).toEqual([
    [first, 'new-quay', 30, false],
    ['quay', 'new-quay', 40, false],
  ])
})

it('of a paper of before know from its audit log what they are', async () => {
  await leadSome()
  await addRedirect(db(), { from: first, to: 'ferry-1', ...at(60) })
  const known = await listed()
  await env.DB.prepare("INSERT INTO slug_history (slug, article_id) VALUES ('untold', 2)").run()
  await env.DB.prepare('UPDATE slug_history SET led_at = NULL, by_hand = 0').run()
  const migration = env.TEST_MIGRATIONS.find(({ name }) => name.startsWith('0009'))
  const filling = migration?.queries.filter((query) => query.includes('UPDATE')) ?? []
  expect(filling).toHaveLength(1)
  for (const query of filling) await env.DB.prepare(query).run()
  expect(await listed()).toEqual([...known, ['untold', second, null, false]])
})
