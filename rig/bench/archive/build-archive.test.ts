import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { root } from '@broadsheet/infra'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildArchive } from './build-archive.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-archive-'))
const now = Date.UTC(2026, 9, 14, 12, 20) / 1000
const traffic = { articles: 8000, newestAt: now - 60, viewsPerDay: 20_000 }
let db: DatabaseSync

beforeAll(() => {
  const file = path.join(folder, 'archive.sqlite')
  buildArchive(file, { traffic, now, migrations: path.join(root, 'infra/migrations'), progress: () => {} })
  db = new DatabaseSync(file)
}, 60_000)

afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

function value(sql: string): unknown {
  return Object.values(db.prepare(sql).get() ?? {})[0]
}

it('the last day holds the views that were asked for', () => {
  const views = value(`SELECT sum(views) FROM activity_hours WHERE hour > ${now - 86_400 - 3600}`)
  expect(Number(views)).toBeGreaterThan(0.95 * traffic.viewsPerDay)
  expect(Number(views)).toBeLessThan(1.1 * traffic.viewsPerDay)
})

it('every article is found by search, and has its totals, its section and, when read, its heat', () => {
  expect(value('SELECT count(*) FROM articles')).toBe(traffic.articles)
  expect(value(`SELECT count(*) FROM search WHERE search MATCH 'the OR of OR and OR to OR a'`)).toBe(traffic.articles)
  expect(value('SELECT count(DISTINCT section_slug) FROM article_totals')).toBe(20)
  expect(value('SELECT count(*) FROM article_totals WHERE (views = 0) <> (heat_day IS NULL)')).toBe(0)
})

it('nothing waits for the ranker but what it does each time', () => {
  expect(value('SELECT count(*) FROM article_lists_due')).toBe(0)
  expect(value('SELECT count(*) FROM article_lists')).toBe(traffic.articles)
})

it('totals are the sums of the days and hours', () => {
  const sums = `SELECT article_id, sum(views) AS views, sum(votes) AS votes FROM (
    SELECT article_id, views, votes FROM activity_hours UNION ALL SELECT article_id, views, votes FROM daily_activity
  ) GROUP BY article_id`
  const wrong = `SELECT count(*) FROM article_totals t LEFT JOIN (${sums}) s USING (article_id)
    WHERE t.views <> coalesce(s.views, 0) OR t.votes <> coalesce(s.votes, 0)`
  expect(value(wrong)).toBe(0)
})

it('the indexes that were left out while it was filled are back', () => {
  const indexes = (table: string) =>
    value(`SELECT group_concat(name, ' ') FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '${table}'`)
  expect(indexes('related')).toContain('related_best')
})

it('a migration that came after the generator finds the articles of a filled archive', () => {
  const migrations = path.join(folder, 'migrations')
  cpSync(path.join(root, 'infra/migrations'), migrations, { recursive: true })
  writeFileSync(
    path.join(migrations, '9999_later.sql'),
    'CREATE TABLE later AS SELECT count(*) AS articles FROM articles;',
  )
  const file = path.join(folder, 'later.sqlite')
  buildArchive(file, { traffic: { ...traffic, articles: 20, viewsPerDay: 100 }, now, migrations, progress: () => {} })
  const later = new DatabaseSync(file)
  expect(later.prepare('SELECT articles FROM later').get()).toEqual({ articles: 20 })
  later.close()
})
