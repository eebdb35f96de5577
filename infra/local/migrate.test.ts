import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { runWrangler } from '../deploy/run-wrangler.ts'
import { databaseFile, migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'

const [first, second] = [
  { name: '0000_first.sql', text: 'CREATE TABLE first (id INTEGER);' },
  { name: '0001_second.sql', text: 'CREATE TABLE second (id INTEGER);' },
]
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
  onTestFinished(async () => await rm(folder, { recursive: true }))
})

function valuesOf(sql: string): unknown[] {
  const db = new DatabaseSync(databaseFile(folder))
  const rows = db.prepare(sql).all()
  db.close()
  return rows.flatMap((row) => Object.values(row))
}

const tables = () => valuesOf(`SELECT name FROM sqlite_master WHERE name IN ('first', 'second') ORDER BY name`)
const applied = () => valuesOf('SELECT name FROM d1_migrations ORDER BY id')

it('wrangler finds all migrations applied to a new paper', async () => {
  await migrate(folder)
  expect(applied()).toEqual((await readMigrations()).map(({ name }) => name))
  const args = ['d1', 'migrations', 'list', 'DB', '--local', '-c', 'apps/web/wrangler.jsonc', '--persist-to', folder]
  expect((await runWrangler(args)).printed).toContain('No migrations to apply')
})

it('applies only what is new, in order', async () => {
  await migrate(folder, [first])
  await migrate(folder, [first, second])
  expect([tables(), applied()]).toEqual([
    ['first', 'second'],
    ['0000_first.sql', '0001_second.sql'],
  ])
})

it('undoes a migration that fails as a whole, names it, and keeps those before it', async () => {
  const broken = { name: '0001_broken.sql', text: `${second.text} ALTER TABLE nowhere ADD COLUMN more TEXT;` }
  await expect(migrate(folder, [first, broken])).rejects.toThrow('0001_broken.sql: no such table: nowhere')
  expect([tables(), applied()]).toEqual([['first'], ['0000_first.sql']])
  await migrate(folder, [first, second])
  expect(tables()).toEqual(['first', 'second'])
})

it('keeps the activity of a paper of the release before', async () => {
  const all = await readMigrations()
  const at = all.findIndex(({ name }) => name.startsWith('0026'))
  await migrate(folder, all.slice(0, at))
  const hour = 1_800_000_000
  const db = new DatabaseSync(databaseFile(folder))
  db.exec(`INSERT INTO sections VALUES ('harbour', 'Harbour');
    INSERT INTO articles (id, slug, source_key, headline, headline_key, lede, body, credits, word_count, content_hash,
        captured_hash, section_slug, section_name, status, published_at)
      SELECT value, 'ferry-' || value, value, 'Ferry', 'ferry', '', '[]', '[]', 0, '', '', 'harbour', 'Harbour',
        'published', ${hour} FROM json_each('[1, 2]');
    INSERT INTO hourly_activity (hour, article_id, views, clicks, expected)
      VALUES (${hour}, 1, 3, 2, 0.25), (${hour - 3600}, 1, 4, 0, 0), (${hour - 7200}, 2, 5, 0, 0);
    INSERT INTO votes (article_id, voter, voted_at, network) VALUES (1, 'a', ${hour}, 'n'), (1, 'b', ${hour}, 'n')`)
  const [heat] = db.prepare('SELECT heat_day FROM article_totals ORDER BY article_id').all()
  db.close()
  await migrate(folder, all)
  expect(
    valuesOf(`SELECT json_array(article_id, hour, views, votes, clicks, expected, cast_votes, repeats)
      FROM activity_hours ORDER BY article_id, hour`),
  ).toEqual([`[1,${hour - 3600},4,0,0,0.0,0,0]`, `[1,${hour},3,2,2,0.25,2,1]`, `[2,${hour - 7200},5,0,0,0.0,0,0]`])
  expect(valuesOf('SELECT json_array(hour, json(gains)) FROM recent_gains ORDER BY hour')).toEqual([
    `[${hour - 7200},[["harbour",5,0,[2]]]]`,
    `[${hour - 3600},[["harbour",4,0,[1]]]]`,
    `[${hour},[["harbour",3,2,[1]]]]`,
  ])
  expect(valuesOf('SELECT heat_day FROM article_totals WHERE article_id = 1')).toEqual([heat?.['heat_day']])
})
