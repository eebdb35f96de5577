import type { ChildProcess } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readMigrations } from './migrations.ts'
import { sampleFiles, stateFiles, stateFolder, wrangler } from './paths.ts'
import { exitOf, type ProcessGroups } from './process-groups.ts'

/** Where wrangler runs: among the processes of this start, with what marks them in their environment. */
export type WranglerPlace = { groups: ProcessGroups; mark: Record<string, string> }

const persist = ['--persist-to', stateFolder]
const webConfig = ['-c', 'apps/web/wrangler.jsonc']

const environment = {
  // Wrangler asks nothing of the internet and reports to nobody.
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  // By default all papers of a machine find each other's Workers, and one would rank for another.
  WRANGLER_REGISTRY_PATH: stateFiles.registry,
}

/** Applies the archive's migrations to the local D1. Settles with the exit code. */
export async function migrate(place: WranglerPlace): Promise<number> {
  // `migrations apply` starts workerd anew for each migration; a new archive takes all of them in one run.
  const isNew = !existsSync(path.join(stateFolder, 'v3/d1'))
  const command = isNew ? ['execute', 'DB', '--file', await writeNewArchive()] : ['migrations', 'apply', 'DB']
  return await exitOf(runWrangler(place, ['d1', ...command, '--local', ...webConfig, ...persist]))
}

/** Writes all migrations as one file, which also notes them as wrangler does, so that later ones are applied alone. */
async function writeNewArchive(): Promise<string> {
  const migrations = await readMigrations()
  // https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/d1/migrations/helpers.ts
  const table = `CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);`
  const texts = migrations.map(({ text }) => text)
  const applied = migrations.map(({ name }) => `INSERT INTO d1_migrations (name) VALUES ('${name}');`)
  const file = path.join(stateFolder, 'new-archive.sql')
  await writeFile(file, [...texts, table, ...applied].join('\n'))
  return file
}

/**
 * Starts the paper's Workers in one process, real workerd with local D1, KV and queue: the readers' one, with `vars`, on
 * the port, and those of the configurations in `others`.
 */
export function startWorkers(
  place: WranglerPlace,
  ports: { site: number; inspector: number },
  { vars, others }: { vars: Record<string, string>; others: readonly string[] },
): ChildProcess {
  return runWrangler(place, [
    'dev',
    ...webConfig,
    ...others.flatMap((config) => ['-c', config]),
    ...persist,
    `--env-file=${stateFiles.secrets}`,
    `--assets=${sampleFiles}`,
    ...Object.entries(vars).map(([name, value]) => `--var=${name}:${value}`),
    '--ip=127.0.0.1',
    `--port=${ports.site}`,
    `--inspector-port=${ports.inspector}`,
    '--show-interactive-dev-session=false',
  ])
}

function runWrangler({ groups, mark }: WranglerPlace, args: string[]): ChildProcess {
  const output = openSync(stateFiles.log, 'a')
  return groups.run([...wrangler, ...args], { output, env: { ...process.env, ...environment, ...mark } })
}
