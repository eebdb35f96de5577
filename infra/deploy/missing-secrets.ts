import { randomBytes } from 'node:crypto'
import { CloudflareRefusal, type CloudflareApi } from './cloudflare-api.ts'
import { turnstileSecret } from './turnstile-secret.ts'
import type { WorkerConfig, WorkerFolder } from './worker-config.ts'

/** The secrets that each Worker needs whatever its configuration says. docs/operations.md says what each is for. */
const needed: Record<WorkerFolder, readonly string[]> = {
  newsroom: ['DESK_TOKEN', 'DESK_SECRET'],
  ranker: [],
  web: ['READER_SECRET'],
}

const secretBytes = 32

/** Secrets by name. */
export type Secrets = Record<string, string>

/**
 * Values for the secrets that a Worker lacks at Cloudflare: from the environment variable of the same name, else
 * random. Secrets that Cloudflare has are never overwritten, and can't be read. Throws a DeployError if one is missing
 * that can't be random.
 */
export async function missingSecrets(
  api: CloudflareApi,
  worker: WorkerConfig,
  script: string,
  environment: NodeJS.ProcessEnv,
): Promise<Secrets> {
  const has = await secretNames(api, script)
  const missing = needed[worker.folder].filter((name) => !has.has(name))
  const secrets = Object.fromEntries(
    missing.map((name) => [name, environment[name] || randomBytes(secretBytes).toString('hex')]),
  )
  const turnstile = worker.folder === 'web' ? turnstileSecret(worker, has, environment) : null
  return turnstile === null ? secrets : { ...secrets, TURNSTILE_SECRET: turnstile }
}

/** The names of a Worker's secrets at Cloudflare; none for a new Worker. */
export async function secretNames(api: CloudflareApi, script: string): Promise<Set<string>> {
  try {
    const all = await api.get<{ name: string }[]>(`/workers/scripts/${script}/secrets`)
    return new Set(all.map(({ name }) => name))
  } catch (error) {
    if (error instanceof CloudflareRefusal && error.code === 10_007) return new Set()
    throw error
  }
}
