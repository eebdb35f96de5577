import type { ChildProcess } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readMigrations } from './migrations.ts'
import { stateFiles, stateFolder, wrangler } from './paths.ts'
import { exitOf, type ProcessGroups } from './process-groups.ts'

/** The process groups that wrangler runs in, and the mark of their environment. */
export type WranglerPlace = { groups: ProcessGroups; mark: Record<string, string> }

const persist = ['--persist-to', stateFolder]
const webConfig = ['-c', 'apps/web/wrangler.jsonc']

const environment = {
  // Wrangler makes no requests and sends no reports.
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  // By default all papers of a machine find each other's Workers, and one would rank for another.
  WRANGLER_REGISTRY_PATH: stateFiles.registry,
}

/** Applies all migrations to the local D1. Resolves to the exit code. */
export async function migrate(place: WranglerPlace): Promise<number> {
  // `migrations apply` starts workerd for each migration; a new database gets all of them in one run.
  const isNew = !existsSync(path.join(stateFolder, 'v3/d1'))
  const command = isNew ? ['execute', 'DB', '--file', await writeNewArchive()] : ['migrations', 'apply', 'DB']
  return await exitOf(runWrangler(place, ['d1', ...command, '--local', ...webConfig, ...persist]))
}

/** Writes all migrations into one file that also records them as wrangler does, so that only later ones are applied. */
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
 * Starts the paper's Workers in one process, in real workerd with local D1, KV and queue: the web Worker, with `vars`,
 * on the port, and the Workers of the configurations in `others`.
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
