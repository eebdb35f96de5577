import { createHash, createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readMigrations, type Migration } from './migrations.ts'
import { stateFolder } from './paths.ts'

// As wrangler creates it, so that `wrangler d1 migrations` goes on from here, and this from there:
// https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/d1/migrations/helpers.ts
const appliedTable = `CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);`

/**
 * Applies new migrations to the D1 database of the paper in `folder`, which nothing may have open; creates it if it is
 * missing. Throws if one fails: that one is undone as a whole, and those before it stay.
 *
 * It opens the database's file itself: wrangler would need a second or two to start, which each newcomer would wait for.
 */
export async function migrate(folder = stateFolder, migrations?: readonly Migration[]): Promise<void> {
  const file = databaseFile(folder)
  mkdirSync(path.dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  try {
    // As workerd does.
    db.exec('PRAGMA journal_mode = WAL')
    db.exec(appliedTable)
    const applied = new Set(
      db
        .prepare('SELECT name FROM d1_migrations')
        .all()
        .map(({ name }) => name),
    )
    const missing = (migrations ?? (await readMigrations())).filter(({ name }) => !applied.has(name))
    for (const migration of missing) apply(db, migration)
  } finally {
    db.close()
  }
}

/**
 * The file of the D1 database whose binding is `DB`, in a state folder of wrangler. Its name is Miniflare's id of the
 * Durable Object that holds the database.
 * https://github.com/cloudflare/workers-sdk/blob/main/packages/miniflare/src/plugins/shared/index.ts
 */
export function databaseFile(folder: string): string {
  const kind = 'miniflare-D1DatabaseObject'
  const key = createHash('sha256').update(kind).digest()
  const mac = (data: string | Buffer) => createHmac('sha256', key).update(data).digest().subarray(0, 16)
  const ofName = mac('DB')
  const id = Buffer.concat([ofName, mac(ofName)]).toString('hex')
  return path.join(folder, 'v3/d1', kind, `${id}.sqlite`)
}

function apply(db: DatabaseSync, { name, text }: Migration): void {
  db.exec('BEGIN')
  try {
    db.exec(text)
    db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
    db.exec('COMMIT')
  } catch (error) {
    // SQLite may have ended the transaction by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
