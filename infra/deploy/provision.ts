import type { CloudflareApi } from './cloudflare-api.ts'
import { provisionBuckets } from './provision-buckets.ts'
import type { WorkerConfig } from './worker-config.ts'

/**
 * The ids of an environment's resources by their names in wrangler.jsonc, its buckets, and the names of the resources
 * that were just created. `buckets` is null if the account has no R2.
 */
export type Resources = {
  databases: Map<string, string>
  namespaces: Map<string, string>
  buckets: ReadonlySet<string> | null
  created: string[]
}

/** Finds the databases, namespaces, queues and buckets that the Workers bind, by name, and creates what is missing. */
export async function provision(api: CloudflareApi, workers: readonly WorkerConfig[]): Promise<Resources> {
  const created: string[] = []
  const configs = workers.map(({ config }) => config)

  const databases = new Map<string, string>()
  for (const name of namesIn(configs.flatMap((config) => config.d1_databases.map((one) => one.database_name)))) {
    const all = await api.list<{ uuid: string; name: string }>('/d1/database', { name })
    const found = all.find((one) => one.name === name)
    if (found === undefined) created.push(`database ${name}`)
    databases.set(name, (found ?? (await api.post<{ uuid: string }>('/d1/database', { name }))).uuid)
  }

  const namespaces = new Map<string, string>()
  const titles = namesIn(configs.flatMap((config) => config.kv_namespaces.map((one) => one.id)))
  const allNamespaces = await api.list<{ id: string; title: string }>('/storage/kv/namespaces')
  for (const title of titles) {
    const found = allNamespaces.find((one) => one.title === title)
    if (found === undefined) created.push(`namespace ${title}`)
    namespaces.set(title, (found ?? (await api.post<{ id: string }>('/storage/kv/namespaces', { title }))).id)
  }

  for (const name of queueNames(configs)) {
    const all = await api.list<{ queue_name: string }>('/queues', { name })
    if (all.some((one) => one.queue_name === name)) continue
    await api.post('/queues', { queue_name: name })
    created.push(`queue ${name}`)
  }

  const bucketNames = namesIn(configs.flatMap((config) => config.r2_buckets.map((one) => one.bucket_name)))
  const buckets = await provisionBuckets(api, bucketNames)
  created.push(...(buckets?.created.map((name) => `bucket ${name}`) ?? []))
  return { databases, namespaces, buckets: buckets === null ? null : new Set(bucketNames), created }
}

function queueNames(configs: readonly WorkerConfig['config'][]): string[] {
  return namesIn(
    configs.flatMap(({ queues }) => [
      ...(queues.producers ?? []).map((one) => one.queue),
      ...(queues.consumers ?? []).flatMap((one) => [one.queue, one.dead_letter_queue]),
    ]),
  )
}

function namesIn(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))]
}
