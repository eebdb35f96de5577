import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOfConfig } from './hash-of-config.ts'
import type { Resources } from './provision.ts'
import { production, type WorkerConfig } from './worker-config.ts'

/** A Worker, and the file with its configuration and ids. */
export type LinkedWorker = WorkerConfig & { file: string }

/**
 * Writes a Worker's configuration with the ids of its resources into a file that git ignores, and returns its path.
 * From then on, a plain `wrangler deploy` in the app's folder uses that of production: wrangler follows
 * `.wrangler/deploy/config.json` (developers.cloudflare.com/workers/wrangler/configuration, "generated configuration").
 */
export async function linkConfig(
  worker: WorkerConfig,
  environment: string,
  resources: Resources,
): Promise<LinkedWorker> {
  const folder = path.join(worker.path, '.wrangler/deploy')
  const file = path.join(folder, `${environment}.json`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${JSON.stringify(withIds(worker, environment, resources), null, 2)}\n`)
  if (environment === production) {
    await writeFile(path.join(folder, 'config.json'), `${JSON.stringify({ configPath: path.basename(file) })}\n`)
  }
  return { ...worker, file }
}

function withIds({ path: place, config }: WorkerConfig, environment: string, resources: Resources): object {
  const { configPath: _generated, userConfigPath: _own, definedEnvironments: _all, ...rest } = config
  return {
    ...rest,
    // A redirected configuration knows no other environment: without this, `--env staging` would deploy production.
    targetEnvironment: environment,
    // This is a copy: a later change of wrangler.jsonc must not be ignored silently.
    build: { ...config.build, command: checkCommand(place), cwd: place },
    d1_databases: config.d1_databases.map((binding) => ({
      ...binding,
      database_id: resources.databases.get(binding.database_name ?? ''),
      migrations_dir: path.resolve(place, binding.migrations_dir ?? 'migrations'),
    })),
    kv_namespaces: config.kv_namespaces.map((binding) => ({
      ...binding,
      id: resources.namespaces.get(binding.id ?? ''),
    })),
    r2_buckets: config.r2_buckets.filter(({ bucket_name: name = '' }) => resources.buckets?.has(name) === true),
  }
}

function checkCommand(place: string): string {
  const script = fileURLToPath(new URL('./check-link.ts', import.meta.url))
  return `"${process.execPath}" "${script}" ${hashOfConfig(place)}`
}
