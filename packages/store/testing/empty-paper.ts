import { applyD1Migrations, reset, type D1Migration } from 'cloudflare:test'
import { holdD1Limits } from './hold-d1-limits.ts'

/** The bindings that a paper is stored in; `IMAGES` where it has images. */
type Stores = { DB: D1Database; SNAPSHOTS: KVNamespace; IMAGES?: R2Bucket; TEST_MIGRATIONS: D1Migration[] }

/**
 * Empties a paper: its database, its ranking, its images and its limits; statements keep to D1's limits from then on.
 * `reset` alone is not enough: sometimes a database or a namespace survives it, with all its data.
 */
export async function emptyPaper({ DB, SNAPSHOTS, IMAGES, TEST_MIGRATIONS }: Stores): Promise<void> {
  await reset()
  holdD1Limits(DB)
  await Promise.all([dropTables(DB), deleteAll(SNAPSHOTS), IMAGES === undefined ? null : deleteImages(IMAGES)])
  await createTables(DB, TEST_MIGRATIONS)
}

let schema: string[] | undefined

/** By the migrations, and from then on by what they made: that is one batch instead of one for each of them. */
async function createTables(db: D1Database, migrations: D1Migration[]): Promise<void> {
  if (schema !== undefined) {
    await db.batch(schema.map((statement) => db.prepare(statement)))
    return
  }
  await applyD1Migrations(db, migrations)
  // The tables that a virtual one is made of come with it.
  const { results } = await db
    .prepare(
      `SELECT sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY rowid`,
    )
    .all<{ sql: string }>()
  schema = results.map(({ sql }) => sql)
}

async function dropTables(db: D1Database): Promise<void> {
  // Triggers first, which would act on dropped tables. The tables that a virtual one is made of go with it; those of D1
  // and of SQLite itself can't be dropped.
  const { results } = await db
    .prepare(
      `SELECT 'TRIGGER' AS kind, name, 1 AS place FROM sqlite_master WHERE type = 'trigger'
       UNION ALL
       SELECT iif(type = 'view', 'VIEW', 'TABLE'), name, iif(type = 'table', 3, 2) FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('view', 'virtual', 'table')
         AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'
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
