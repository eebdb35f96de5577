import type { Json } from 'miniflare'
import { liveVersion, type Account, type Binding, type Module, type Version } from './account.ts'

/** A Worker as Miniflare takes it (its options of version 4). */
export type EdgeWorker = {
  name: string
  modules: (Module & { path: string })[]
  compatibilityDate: string
  bindings: Record<string, Json>
  d1Databases: Record<string, string>
  kvNamespaces: Record<string, string>
  r2Buckets: Record<string, string>
  queueProducers: Record<string, string>
  serviceBindings: Record<string, { name: string; entrypoint?: string }>
  durableObjects: Record<string, { className: string; useSQLite: true }>
  queueConsumers: Record<string, { maxBatchSize: number; maxBatchTimeout: number }>
  ratelimits: Record<string, RateLimit>
  images?: { binding: string }
  versionMetadata?: string
}

type RateLimit = { namespace_id: string; simple: { limit: number; period: 10 | 60 } }

/** The running Workers: the live version of each, and one that only has the account's databases. */
export function edgeWorkers(account: Account): EdgeWorker[] {
  const storage = bare('storage', 'export default { fetch: () => new Response(null, { status: 404 }) }')
  storage.d1Databases = Object.fromEntries([...account.databases.keys()].map((id) => [id, id]))
  const workers = [...account.scripts.keys()].flatMap((script) => {
    const live = liveVersion(account, script)
    return live === null ? [] : [workerOf(account, script, live)]
  })
  return [storage, ...workers]
}

function workerOf(account: Account, script: string, { modules, bindings, compatibilityDate }: Version): EdgeWorker {
  const worker = bare(script, '')
  worker.modules = [...modules].map(([path, module]) => ({ ...module, path }))
  worker.compatibilityDate = compatibilityDate
  for (const binding of bindings) bind(worker, binding)
  for (const { name, consumers } of account.queues.values()) {
    const reads = consumers.some((consumer) => consumer.script === script)
    // The shortest wait for a batch, to keep tests short.
    if (reads) worker.queueConsumers[name] = { maxBatchSize: 100, maxBatchTimeout: 0 }
  }
  return worker
}

// A new kind of binding must be added here: an unknown one is left out.
function bind(worker: EdgeWorker, binding: Binding): void {
  const { type, name } = binding
  if (type === 'plain_text' || type === 'secret_text') worker.bindings[name] = String(binding['text'])
  else if (type === 'json') worker.bindings[name] = binding['json'] as Json
  else if (type === 'd1') worker.d1Databases[name] = String(binding['id'])
  else if (type === 'kv_namespace') worker.kvNamespaces[name] = String(binding['namespace_id'])
  else if (type === 'r2_bucket') worker.r2Buckets[name] = String(binding['bucket_name'])
  else if (type === 'queue') worker.queueProducers[name] = String(binding['queue_name'])
  else if (type === 'service') {
    const { service, entrypoint } = binding
    const named = typeof entrypoint === 'string' ? { entrypoint } : {}
    worker.serviceBindings[name] = { name: String(service), ...named }
  } else if (type === 'durable_object_namespace')
    worker.durableObjects[name] = { className: String(binding['class_name']), useSQLite: true }
  else if (type === 'images') worker.images = { binding: name }
  else if (type === 'version_metadata') worker.versionMetadata = name
  else if (type === 'ratelimit') {
    const { namespace_id: namespace, simple } = binding
    worker.ratelimits[name] = { namespace_id: String(namespace), simple: simple as RateLimit['simple'] }
  } else throw new Error(`The fake edge has no binding of type ${type} (${name})`)
}

function bare(name: string, contents: string): EdgeWorker {
  return {
    name,
    modules: [{ type: 'ESModule', path: 'index.js', contents }],
    compatibilityDate: '2026-10-23',
    bindings: {},
    d1Databases: {},
    kvNamespaces: {},
    r2Buckets: {},
    queueProducers: {},
    serviceBindings: {},
    durableObjects: {},
    queueConsumers: {},
    ratelimits: {},
  }
}
