import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from './empty-paper.ts'
import { fillPaper } from './fill-paper.ts'

const found = `SELECT count(*) AS count FROM search WHERE search MATCH 'weathercock'`
const contents = `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM votes) AS votes,
  (SELECT count(*) FROM article_totals) AS totals, (SELECT count(*) FROM search_docsize) AS searched`
const schema = `SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB '_cf_*' ORDER BY type, name`
const nothing = { articles: 0, votes: 0, totals: 0, searched: 0 }

const rowOf = async (sql: string) => await env.DB.prepare(sql).first()
const rowsOf = async (sql: string) => (await env.DB.prepare(sql).all()).results

beforeEach(emptyPaper)

async function fill(): Promise<void> {
  const texts = { headline: 'Weathercock turns', lede: 'At last', text: 'It had pointed to the east.' }
  await fillPaper({ first: 1, last: 3, section: 'harbour', publishedAt: 1_700_000_000, seconds: 60, ...texts })
  await env.DB.prepare(`INSERT INTO votes (article_id, voter, voted_at) VALUES (1, 'x', 1), (2, 'x', 1)`).run()
  await env.SNAPSHOTS.put('a', 'b')
}

it.each([1, 2])('a paper that was filled is empty, in its search index and its ranking, too (%i)', async () => {
  expect([await rowOf(contents), await rowOf(found)]).toEqual([nothing, { count: 0 }])
  await fill()
  expect(await rowOf(contents)).toEqual({ articles: 3, votes: 2, totals: 2, searched: 3 })
  await emptyPaper()
  expect([await rowOf(contents), await rowOf(found)]).toEqual([nothing, { count: 0 }])
  expect((await env.SNAPSHOTS.list()).keys).toEqual([])
  await fill()
  expect(await rowOf(found)).toEqual({ count: 3 })
})

it.each([
  ['lost a table', 'DROP TABLE votes'],
  ['lost a view', 'DROP VIEW activity_gains'],
  ['lost a trigger', 'DROP TRIGGER votes_after_insert'],
  ['has another table', 'CREATE TABLE later (id INTEGER)'],
  ['has a table by another name', 'ALTER TABLE offers RENAME TO refers'],
  [
    'writes a row when it is emptied',
    `CREATE TRIGGER late AFTER DELETE ON votes BEGIN INSERT OR IGNORE INTO sections VALUES ('a', 'A'); END`,
  ],
])('a paper that %s is made anew', async (_, change) => {
  const before = await rowsOf(schema)
  await fill()
  await env.DB.prepare(change).run()
  await emptyPaper()
  expect([await rowsOf(schema), await rowOf(contents)]).toEqual([before, nothing])
  expect(await rowsOf('SELECT * FROM sections')).toEqual([])
})

it('numbers begin again', async () => {
  const add = `INSERT INTO d1_migrations (name) VALUES ('later') RETURNING id`
  expect(await rowOf(add)).toEqual({ id: 1 })
  await emptyPaper()
  expect(await rowOf(add)).toEqual({ id: 1 })
})
