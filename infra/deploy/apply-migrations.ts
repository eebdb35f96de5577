import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { CloudflareRefusal, type CloudflareApi } from './cloudflare-api.ts'
import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'
import { reasonOf, runWrangler } from './run-wrangler.ts'

/** The account, and the ids of its databases by name. */
type Databases = { api: CloudflareApi; accountId: string; databases: ReadonlyMap<string, string> }

/**
 * Applies new migrations to the Workers' databases, to each database once. Throws a DeployError if one fails: that one
 * is undone as a whole, and those before it stay.
 */
export async function applyMigrations(
  workers: readonly LinkedWorker[],
  { api, accountId, databases }: Databases,
): Promise<void> {
  const bindings = workers.flatMap((worker) => worker.config.d1_databases.map((database) => ({ worker, database })))
  const oncePerDatabase = new Map(bindings.map((one) => [one.database.database_name ?? '', one]))
  for (const [name, { worker, database }] of oncePerDatabase) {
    const folder = path.resolve(worker.path, database.migrations_dir ?? 'migrations')
    if (await hasSeenAll(api, databases.get(name) ?? '', folder)) continue
    const run = await runWrangler(['d1', 'migrations', 'apply', database.binding, '--remote', '-c', worker.file], {
      folder: worker.path,
      variables: { CLOUDFLARE_ACCOUNT_ID: accountId },
    })
    if (run.code !== 0) {
      throw new DeployError(
        `A migration failed: ${reasonOf(run)}`,
        'Fix the migration or remove it, then run the command again; applied migrations are not repeated.',
      )
    }
  }
}

/** Whether wrangler's table of applied migrations has them all, as for most deploys. */
async function hasSeenAll(api: CloudflareApi, databaseId: string, folder: string): Promise<boolean> {
  try {
    const sql = 'SELECT name FROM d1_migrations'
    const [{ results }] = await api.post<[{ results: { name: string }[] }]>(`/d1/database/${databaseId}/query`, { sql })
    const seen = new Set(results.map(({ name }) => name))
    const all = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    return all.every((name) => seen.has(name))
  } catch (error) {
    // A new database has no such table.
    if (error instanceof CloudflareRefusal) return false
    throw error
  }
}
