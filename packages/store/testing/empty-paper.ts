import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { countLimitsAnew } from './count-limits-anew.ts'
import { holdD1Limits } from './hold-d1-limits.ts'

/** The bindings that a paper is stored in; `IMAGES` where it has images. */
type Stores = { DB: D1Database; SNAPSHOTS: KVNamespace; IMAGES?: R2Bucket; TEST_MIGRATIONS: D1Migration[] }

// The tables that a virtual one is made of come with it; those of D1 and of SQLite itself can't be made or dropped.
const isOurs = `name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'`
const readTables = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND ${isOurs}`
const readSchema = `SELECT sql FROM sqlite_master
  WHERE sql IS NOT NULL AND ${isOurs} AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
  ORDER BY rowid`

/**
 * Empties a paper: its database, its ranking, its images and its limits; statements keep to D1's limits from then on.
 * `reset` of cloudflare:test would start all simulators anew, which takes most of a test's time, and sometimes a
 * database or a namespace survives it, with all its data.
 */
export async function emptyPaper(stores: Stores): Promise<void> {
  const { DB, SNAPSHOTS, IMAGES, TEST_MIGRATIONS } = stores
  holdD1Limits(DB)
  countLimitsAnew(Object.values(stores))
  await Promise.all([
    emptyDatabase(DB, TEST_MIGRATIONS),
    deleteAll(SNAPSHOTS),
    IMAGES === undefined ? null : deleteImages(IMAGES),
  ])
}

/** What the migrations made: the SQL of everything, and the names of the tables that have rows of their own. */
type Made = { schema: readonly string[]; tables: readonly string[] }

let made: Made | undefined

/**
 * Deletes all rows; if that leaves anything, or a test changed the tables, creates them anew: by the migrations, and
 * from then on by what these made, which is one batch instead of one for each of them.
 */
async function emptyDatabase(db: D1Database, migrations: D1Migration[]): Promise<void> {
  if (made !== undefined && (await deleteRows(db, made))) return
  await dropTables(db)
  if (made !== undefined) {
    await db.batch(made.schema.map((statement) => db.prepare(statement)))
    return
  }
  await applyD1Migrations(db, migrations)
  const { results: schema } = await db.prepare(readSchema).all<{ sql: string }>()
  const { results: tables } = await db.prepare(readTables).all<{ name: string }>()
  made = { schema: schema.map(({ sql }) => sql), tables: tables.map(({ name }) => name) }
}

/** Whether the database is as new afterwards. */
async function deleteRows(db: D1Database, { schema, tables }: Made): Promise<boolean> {
  try {
    const results = await db.batch<Record<string, unknown>>([
      // Rows refer to rows of tables that are emptied later.
      db.prepare('PRAGMA defer_foreign_keys = on'),
      ...tables.map((name) => db.prepare(`DELETE FROM "${name}"`)),
      db.prepare(`INSERT INTO search (search) VALUES ('delete-all')`),
      db.prepare('DELETE FROM sqlite_sequence'),
      // A trigger may have written into a table that was empty already.
      db.prepare(`SELECT ${tables.map((name) => `EXISTS (SELECT 1 FROM "${name}")`).join(' OR ')} AS "any"`),
      db.prepare(readSchema),
    ])
    const [left, now] = results.slice(-2).map((result) => result.results)
    const isSame = now?.length === schema.length && now.every(({ sql }, index) => sql === schema[index])
    return isSame && left?.[0]?.['any'] === 0
  } catch {
    // A test dropped or renamed a table.
    return false
  }
}

async function dropTables(db: D1Database): Promise<void> {
  // Triggers first, which would act on dropped tables.
  const { results } = await db
    .prepare(
      `SELECT 'TRIGGER' AS kind, name, 1 AS place FROM sqlite_master WHERE type = 'trigger'
       UNION ALL
       SELECT iif(type = 'view', 'VIEW', 'TABLE'), name, iif(type = 'table', 3, 2) FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('view', 'virtual', 'table') AND ${isOurs}
       ORDER BY place`,
    )
    .all<{ kind: string; name: string }>()
  if (results.length === 0) return
  const drops = results.map(({ kind, name }) => db.prepare(`DROP ${kind} "${name}"`))
  await db.batch([db.prepare('PRAGMA defer_foreign_keys = on'), ...drops])
}

async function deleteAll(namespace: KVNamespace): Promise<void> {
  const { keys } = await namespace.list()
  await Promise.all(keys.map(async ({ name }) => await namespace.delete(name)))
}

async function deleteImages(bucket: R2Bucket): Promise<void> {
  const { objects } = await bucket.list()
  await bucket.delete(objects.map(({ key }) => key))
}
