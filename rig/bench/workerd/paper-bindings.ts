import path from 'node:path'
import { root } from '@broadsheet/infra'
import { unstable_readConfig as readConfig, type Unstable_Config as Config } from 'wrangler'

// No reader of a bench or soak is to be refused: what a limit costs is measured, not what it keeps out.
const unlimited = { limit: 1_000_000_000, period: 60 } as const

/** What the desk shows to the paper of a bench. */
export const deskToken = 'the-desk-of-the-bench'

// What production has and a clone doesn't: an address of its own, and the two secrets.
const givenTexts = {
  SITE_URL: 'https://paper.example',
  DESK_TOKEN: deskToken,
  READER_SECRET: 'the readers of the bench',
}

type WebConfig = Pick<
  Config,
  | 'compatibility_date'
  | 'compatibility_flags'
  | 'vars'
  | 'd1_databases'
  | 'kv_namespaces'
  | 'queues'
  | 'r2_buckets'
  | 'ratelimits'
>

/** The web Worker's wrangler.jsonc. */
export function readWebConfig(): WebConfig {
  return readConfig({ config: path.join(root, 'apps/web/wrangler.jsonc') }, { hideWarnings: true })
}

/** What Miniflare is to bind: to the paper all that its configuration names, to a floor its database and namespace. */
export function bindingsOf({ vars, d1_databases, kv_namespaces, queues, r2_buckets, ratelimits }: WebConfig) {
  const floor = {
    d1Databases: Object.fromEntries(d1_databases.map((each) => [each.binding, each.database_name ?? ''])),
    kvNamespaces: Object.fromEntries(kv_namespaces.map((each) => [each.binding, each.id ?? ''])),
  }
  const limits = ratelimits.map(({ name, namespace_id }) => [name, { namespace_id, simple: unlimited }] as const)
  return {
    floor,
    paper: {
      ...floor,
      queueProducers: Object.fromEntries((queues.producers ?? []).map(({ binding, queue }) => [binding, queue ?? ''])),
      r2Buckets: Object.fromEntries(r2_buckets.map((each) => [each.binding, each.bucket_name ?? ''])),
      ratelimits: Object.fromEntries(limits),
      bindings: { ...textsOf(vars), ...givenTexts },
    },
  }
}

function textsOf(vars: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, String(value)]))
}
