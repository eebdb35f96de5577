import type { EdgeBindings, EdgeVariables } from '@broadsheet/edge'
import type { Editor, RankingSnapshot } from '@broadsheet/model'
import type { Database } from '@broadsheet/store'
import type { ClosedNetworks } from './closed-networks.ts'

/** The bindings of wrangler.jsonc, and the two secrets. An unset secret closes what depends on it. */
export type Env = EdgeBindings & {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  /** Images that the desk copied; unset where the account has no R2. */
  IMAGES?: R2Bucket
  /** How many wrong tokens a network may bring in a minute. */
  SIGN_IN_LIMIT: RateLimit
  /** Private hosts that feeds may come from, each with its port: only on a machine of one's own. */
  FEED_HOSTS_ALLOWED?: string
  /** The desk's first bearer token, whose bearer may do everything. */
  DESK_TOKEN?: string
  /** Signs sessions of the desk and the addresses of previews. */
  DESK_SECRET?: string
}

/** Everything that a handler needs from outside, as it finds it on its context. */
type Deps = EdgeVariables & {
  db: Database
  /** The ranking; `fresh` asks KV, otherwise this isolate's copy will do for some seconds. It never rejects. */
  readRanking: (options?: { fresh: boolean }) => Promise<RankingSnapshot | null>
  /** The networks that brought too many wrong tokens. */
  closedNetworks: ClosedNetworks
  /** Whose token was borne: only below `/api/v1/desk` and `/desk`, where no handler runs without one. */
  editor: Editor
  /** The id of the token that was borne, 0 for the environment's: only below `/api/v1/desk`. */
  tokenId: number
}

/** Hono's view of the same. Read one with `c.get()`: `c.var` makes an object of all of them, each time. */
export type AppEnv = { Bindings: Env; Variables: Deps }
