import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { correctArticle } from '../desk/correct-article.ts'
import { moveArticle } from '../desk/move-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { importDrafts } from '../imports/import-drafts.ts'
import { readPublishedVersion } from './published-version.ts'

const db = openD1(env.DB)
const order = (slug: string) => ({ slug, by: 'Nell', now: 100 })

async function isSameAfter(change: () => Promise<unknown>): Promise<boolean> {
  const before = await readPublishedVersion(db)
  await change()
  return before === (await readPublishedVersion(db))
}

it('the version of published articles changes with whatever readers may see of one, and with nothing else', async () => {
  const store = async (...drafts: Parameters<typeof importDrafts>[1]) =>
    await importDrafts(db, drafts, { now: 1, rejected: 0 })
  expect(await isSameAfter(() => store(makeDraft(1), makeDraft(2)))).toBe(false)
  expect(await isSameAfter(() => store(makeDraft(1)))).toBe(true)
  expect(await isSameAfter(() => store({ ...makeDraft(3), publishedAt: null }))).toBe(true)
  expect(await isSameAfter(() => store({ ...makeDraft(1), headline: 'Ferry 1 sank' }))).toBe(false)
  expect(
    await isSameAfter(() => moveArticle(db, { ...order('ferry-1-leaves-late'), section: 'Council', newSlug: null })),
  ).toBe(false)
  expect(await isSameAfter(() => correctArticle(db, { ...order('ferry-1-leaves-late'), text: 'It was early.' }))).toBe(
    false,
  )
  expect(await isSameAfter(() => env.DB.exec(`UPDATE sections SET name = 'The council' WHERE slug = 'council'`))).toBe(
    false,
  )
  expect(await isSameAfter(() => env.DB.exec(`UPDATE article_totals SET views = views + 1`))).toBe(true)
  expect(await isSameAfter(() => env.DB.exec(`UPDATE articles SET related_at = 5`))).toBe(true)
  expect(await isSameAfter(() => withdrawArticle(db, order('ferry-1-leaves-late')))).toBe(false)
  await env.DB.exec('DELETE FROM published_version')
  expect(await readPublishedVersion(db)).toBe('')
  expect(await isSameAfter(() => store(makeDraft(4)))).toBe(false)
  expect(await isSameAfter(() => env.DB.exec(`DELETE FROM articles WHERE status = 'withdrawn'`))).toBe(true)
  expect(await isSameAfter(() => env.DB.exec(`DELETE FROM articles`))).toBe(false)
})
