import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'
import { reasonOf, runWrangler } from './run-wrangler.ts'

/**
 * Applies the migrations that the Workers' databases haven't seen, each database once. Throws a DeployError when one
 * fails: it is undone as a whole, those before it stay.
 */
export async function applyMigrations(workers: readonly LinkedWorker[], accountId: string): Promise<void> {
  const bindings = workers.flatMap((worker) => worker.config.d1_databases.map((database) => ({ worker, database })))
  const oncePerDatabase = new Map(bindings.map((one) => [one.database.database_name, one]))
  for (const { worker, database } of oncePerDatabase.values()) {
    const run = await runWrangler(['d1', 'migrations', 'apply', database.binding, '--remote', '-c', worker.file], {
      folder: worker.path,
      variables: { CLOUDFLARE_ACCOUNT_ID: accountId },
    })
    if (run.code !== 0) {
      throw new DeployError(
        `A migration failed: ${reasonOf(run)}`,
        'Put the migration right, or remove it, then run the command again; those already applied are not repeated.',
      )
    }
  }
}
