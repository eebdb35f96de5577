import { randomBytes, randomUUID } from 'node:crypto'

/** A binding of an uploaded Worker, as in the upload's metadata. */
export type Binding = { type: string; name: string } & Record<string, unknown>

/** A module of a Worker, as Miniflare takes it. */
export type Module = { type: 'ESModule' | 'CompiledWasm' | 'Data'; contents: string | Uint8Array<ArrayBuffer> }

/** An uploaded version: its modules by name (the first is the entry point) and its metadata. */
export type Version = {
  id: string
  number: number
  createdOn: string
  modules: Map<string, Module>
  bindings: Binding[]
  annotations: Record<string, string>
  compatibilityDate: string
  /** Whether Workers Cache is in front of it. The fake has no cache and only records this. */
  isCached: boolean
}

/** A Worker: all versions and deployments, the newest first, and its triggers. */
export type Script = {
  versions: Version[]
  deployments: { id: string; createdOn: string; versionId: string }[]
  crons: string[]
  /** The last migration of its Durable Objects that was uploaded. */
  migrationTag: string | null
  onWorkersDev: boolean
}

/** A queue and the Worker that reads it. */
export type Queue = { id: string; name: string; consumers: QueueConsumer[] }

/** A reader of a queue, as wrangler describes it. */
type QueueConsumer = { consumer_id: string; script: string; type: 'worker'; settings: Record<string, unknown> }

/** The parts of a Cloudflare account that a paper uses. Databases and namespaces are id → name. */
export type Account = {
  id: string
  databases: Map<string, string>
  namespaces: Map<string, string>
  queues: Map<string, Queue>
  /** Names of buckets; null if R2 isn't enabled. */
  buckets: Set<string> | null
  scripts: Map<string, Script>
}

/** An account with nothing in it. */
export function emptyAccount(): Account {
  return {
    id: newHexId(),
    databases: new Map(),
    namespaces: new Map(),
    queues: new Map(),
    buckets: new Set(),
    scripts: new Map(),
  }
}

/** An id of a KV namespace, queue or account: 32 hexadecimal digits. */
export function newHexId(): string {
  return randomBytes(16).toString('hex')
}

/** An id of a database, version or deployment. */
export function newUuid(): string {
  return randomUUID()
}

/** The version that answers requests now; null for an unknown Worker. */
export function liveVersion(account: Account, script: string): Version | null {
  const found = account.scripts.get(script)
  const live = found?.deployments[0]?.versionId
  return found?.versions.find(({ id }) => id === live) ?? null
}
