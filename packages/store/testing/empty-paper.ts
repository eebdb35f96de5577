import { applyD1Migrations, reset, type D1Migration } from 'cloudflare:test'

/** What a paper is kept in; the pictures where there are any. */
type Stores = { DB: D1Database; SNAPSHOTS: KVNamespace; IMAGES?: R2Bucket; TEST_MIGRATIONS: D1Migration[] }

/**
 * Makes a paper of which nothing is left: in its archive, its ranking, its pictures and its limits. `reset` alone won't
 * do: now and then a database or a namespace outlives it, with all that was in it.
 */
export async function emptyPaper({ DB, SNAPSHOTS, IMAGES, TEST_MIGRATIONS }: Stores): Promise<void> {
  await reset()
  await Promise.all([dropTables(DB), deleteAll(SNAPSHOTS), IMAGES === undefined ? null : deletePictures(IMAGES)])
  await applyD1Migrations(DB, TEST_MIGRATIONS)
}

async function dropTables(db: D1Database): Promise<void> {
  // Triggers first, which would act on what is gone. The tables that a virtual one is made of go with it; those of D1 and
  // of SQLite itself can't go.
  const { results } = await db
    .prepare(
      `SELECT 'TRIGGER' AS kind, name, 1 AS turn FROM sqlite_master WHERE type = 'trigger'
       UNION ALL
       SELECT iif(type = 'view', 'VIEW', 'TABLE'), name, iif(type = 'table', 3, 2) FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('view', 'virtual', 'table')
         AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'
       ORDER BY turn`,
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

async function deletePictures(bucket: R2Bucket): Promise<void> {
  const { objects } = await bucket.list()
  await bucket.delete(objects.map(({ key }) => key))
}
