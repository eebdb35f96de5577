import { DatabaseSync } from 'node:sqlite'
import { applyMigrations } from './apply-migrations.ts'
import { fillActivity } from './fill-activity.ts'
import { fillArticles, fillRelated } from './fill-articles.ts'
import type { Traffic } from './traffic.ts'

// The generator writes the tables as this migration leaves them. Later ones are applied to the filled archive, as they
// are to a paper's, so that builds with different migrations are measured on the same data.
const writtenFor = '0009_redirects_known.sql'
// Written in bulk, they are far slower to keep up row by row than to make afterwards.
const indexed = ['hourly_activity', 'article_totals', 'related']

type Filling = { traffic: Traffic; now: number; migrations: string; progress: (step: string) => void }

/**
 * Fills the SQLite file of a D1 database that no one has open: the migrations of a folder, and a generated archive with
 * 30 days of readers up to `now` (UTC epoch seconds). `progress` is told the step that begins.
 */
export function buildArchive(file: string, { traffic, now, migrations, progress }: Filling): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  // Nothing is lost if this fails half-way but a generated file.
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000')
  applyMigrations(db, migrations, (name) => name <= writtenFor)
  progress('articles')
  fillArticles(db, traffic)
  withoutIndexes(db, () => {
    progress('related')
    fillRelated(db, traffic)
    progress('activity')
    fillActivity(db, traffic, now)
    progress('indexes')
  })
  applyMigrations(db, migrations, (name) => name > writtenFor)
  indexForSearch(db)
  writeLists(db)
  db.exec('PRAGMA journal_mode = WAL')
  db.close()
}

/** Does at once what the ranker does some thousands a tick: the index of a paper with many articles is written anew. */
function indexForSearch(db: DatabaseSync): void {
  const isDue = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'search_due'`).get() !== undefined
  if (!isDue) return
  const columns = db.prepare(`SELECT group_concat(name) AS names FROM pragma_table_info('search')`).get()
  db.exec(
    `DELETE FROM search_due; INSERT INTO search (rowid, ${String(columns?.['names'])}) SELECT * FROM search_source`,
  )
}

/** Does at once what the ranker does some thousands a tick, too: the lists that pages read. */
function writeLists(db: DatabaseSync): void {
  const isDue = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'article_lists_due'`).get() !== undefined
  if (isDue) db.exec('INSERT INTO article_list_refreshes SELECT id FROM articles; DELETE FROM article_lists_due')
}

function withoutIndexes(db: DatabaseSync, work: () => void): void {
  const indexes = db
    .prepare(
      `SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(indexed))
  for (const { name } of indexes) db.exec(`DROP INDEX "${String(name)}"`)
  work()
  for (const { sql } of indexes) db.exec(String(sql))
}
