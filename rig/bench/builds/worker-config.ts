import path from 'node:path'
import { unstable_readConfig as readConfig, type Unstable_Config as Config } from 'wrangler'

// No reader of a bench or soak is refused: the cost of asking a limit is measured, not its effect.
const unlimited = { limit: 1_000_000_000, period: 60 } as const

/** The token of the desk in the paper of a bench. */
export const deskToken = 'the-desk-of-the-bench'

// A deployed paper has these and a clone has not: an address of its own, and the secrets.
const givenTexts = {
  SITE_URL: 'https://paper.example',
  DESK_TOKEN: deskToken,
  READER_SECRET: 'the readers of the bench',
}

/** The Workers of a paper, by their folder in apps/. */
export type App = 'web' | 'newsroom' | 'ranker'

export type WorkerConfig = Pick<
  Config,
  | 'name'
  | 'compatibility_date'
  | 'compatibility_flags'
  | 'vars'
  | 'd1_databases'
  | 'kv_namespaces'
  | 'queues'
  | 'durable_objects'
  | 'r2_buckets'
  | 'ratelimits'
  | 'services'
>

/** The wrangler.jsonc of a Worker in the clone at `root`. */
export function readWorkerConfig(root: string, app: App): WorkerConfig {
  return readConfig({ config: path.join(root, 'apps', app, 'wrangler.jsonc') }, { hideWarnings: true })
}

/** The runtime that a Worker asks for, as Miniflare takes it. */
export function compatibilityOf({ compatibility_date, compatibility_flags }: WorkerConfig) {
  return { compatibilityDate: compatibility_date ?? '', compatibilityFlags: compatibility_flags }
}

/** The database, the namespace and the Durable Objects of a Worker, as Miniflare binds them. */
export function storageOf({ d1_databases, kv_namespaces, durable_objects }: WorkerConfig) {
  const objects = durable_objects.bindings.map(({ name, class_name }) => [name, class_name] as const)
  return {
    durableObjects: Object.fromEntries(objects.map(([name, className]) => [name, { className, useSQLite: true }])),
    d1Databases: Object.fromEntries(d1_databases.map((each) => [each.binding, each.database_name ?? ''])),
    kvNamespaces: Object.fromEntries(kv_namespaces.map((each) => [each.binding, each.id ?? ''])),
  }
}

/**
 * Everything that a Worker's configuration names, as Miniflare binds it. `running` has the name in Miniflare of each
 * Worker that runs beside it, by the name in its configuration; a service that does not run is left out.
 */
export function bindingsOf(config: WorkerConfig, running: ReadonlyMap<string, string> = new Map()) {
  const { queues, r2_buckets, ratelimits, services = [] } = config
  const limits = ratelimits.map(({ name, namespace_id }) => [name, { namespace_id, simple: unlimited }] as const)
  return {
    ...storageOf(config),
    queueProducers: Object.fromEntries((queues.producers ?? []).map(({ binding, queue }) => [binding, queue ?? ''])),
    r2Buckets: Object.fromEntries(r2_buckets.map((each) => [each.binding, each.bucket_name ?? ''])),
    ratelimits: Object.fromEntries(limits),
    bindings: textsOf(config),
    serviceBindings: Object.fromEntries(
      services.flatMap(({ binding, service, entrypoint }) => {
        const name = running.get(service)
        return name === undefined ? [] : [[binding, { name, ...(entrypoint === undefined ? {} : { entrypoint }) }]]
      }),
    ),
  }
}

/** The texts that a Worker is given: its variables, an address and the secrets. */
export function textsOf({ vars }: WorkerConfig): Record<string, string> {
  const texts = Object.entries(vars).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return { ...Object.fromEntries(texts), ...givenTexts }
}
