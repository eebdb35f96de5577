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
