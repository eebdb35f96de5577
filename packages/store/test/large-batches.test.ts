import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { exportArticles } from '../src/backup/export-articles.ts'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { openD1 } from '../src/d1/open-d1.ts'
import { importDrafts } from '../src/imports/import-drafts.ts'
import { emptyPaper } from './empty-paper.ts'

const db = openD1(env.DB)
const count = async (table: string) => {
  const row = await env.DB.prepare(`SELECT count(*) AS rows FROM ${table}`).first<{ rows: number }>()
  return row?.rows
}

/** A batch of a megabyte of JSON, as an import takes it: each article's row has its text twice. */
const large = Array.from({ length: 20 }, (_, at) =>
  makeDraft(at + 1, {
    headline: `“Fähre” ${at + 1}`,
    body: [{ type: 'paragraph', text: '渡轮"晚点'.repeat(2_900) }],
  }),
)

it('an import of a megabyte of Chinese is written whole, and unchanged the second time', async () => {
  const { outcomes } = await importDrafts(db, large, { now: 1, rejected: 0 })
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['added']))
  expect(await count('articles')).toBe(20)
  const again = await importDrafts(db, large, { now: 1, rejected: 0 })
  expect(new Set(again.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
})

it('captured lists of long keys are written whole', async () => {
  const headlines = Array.from({ length: 100 }, (_, at) => `Headline ${at}`)
  const lists = {
    related: captured(...headlines),
    ranking: captured(...headlines),
    recommendation: captured(...headlines),
  }
  const drafts = Array.from({ length: 10 }, (_, at) =>
    makeDraft(100 + at, { source: { key: `${at}${'k'.repeat(990)}` }, captured: lists }),
  )
  await importDrafts(db, drafts, { now: 1, rejected: 0 })
  expect(await count('captured_headlines')).toBe(10 * 300)
})

it('a backup of long keys and many hours comes back whole', async () => {
  const key = 'k'.repeat(990)
  await importDrafts(db, [makeDraft(900, { source: { key } })], { now: 1, rejected: 0 })
  await env.DB.prepare(
    `INSERT INTO activity_hours (hour, article_id, views) SELECT 3600 * key, (SELECT id FROM articles WHERE source_key = ?), 1
     FROM json_each(?)`,
  )
    .bind(key, JSON.stringify(Array.from({ length: 3_000 }, () => 0)))
    .run()
  const articles = await exportArticles(db, { after: 0, limit: 200 })
  const hours = await count('activity_hours')
  await emptyPaper()
  await restoreBackup(db, articles, { now: 1, by: 'test' })
  expect([await count('articles'), await count('activity_hours')]).toEqual([31, hours])
})
