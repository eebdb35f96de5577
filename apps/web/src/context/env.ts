import type { EdgeBindings, EdgeVariables } from '@broadsheet/edge'
import type { RankingSnapshot, ViewEvent } from '@broadsheet/model'
import type { Database } from '@broadsheet/store'

/** The bindings of wrangler.jsonc, and the secret. An unset secret closes what depends on it. */
export type Env = EdgeBindings & {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  VIEWS: Queue<ViewEvent>
  /** Images that the desk copied; unset where the account has no R2. */
  IMAGES?: R2Bucket
  /** The Worker that the desk is: everything below `/desk`, `/api/v1/desk` and `/preview`. */
  NEWSROOM: Pick<Fetcher, 'fetch'>
  /** How many views and votes a network may send in a minute. */
  VIEW_LIMIT: RateLimit
  VOTE_LIMIT: RateLimit
  /** How often a network may search in a minute. */
  SEARCH_LIMIT: RateLimit
  /** Signs the cookie by which a reader's votes are told apart, and keys the hashes of votes and views. */
  READER_SECRET?: string
}

/** Everything that a handler needs from outside, as it finds it on its context. */
export type Deps = EdgeVariables & {
  db: Database
  /** The ranking; `fresh` asks KV, otherwise this isolate's copy will do for some seconds. It never rejects. */
  readRanking: (options?: { fresh: boolean }) => Promise<RankingSnapshot | null>
}

/** Hono's view of the same. Read one with `c.get()`: `c.var` makes an object of all of them, each time. */
export type AppEnv = { Bindings: Env; Variables: Deps }
