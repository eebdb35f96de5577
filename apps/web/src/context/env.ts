import type { EdgeBindings, EdgeVariables } from '@broadsheet/edge'
import type { ViewEvent } from '@broadsheet/model'
import type { Database, ReadRanking } from '@broadsheet/store'

/** The bindings of wrangler.jsonc, and the secrets. Without READER_SECRET, the features that need it are closed. */
export type Env = EdgeBindings & {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  /** The ranker's entrypoint that counts views. */
  VIEWS: { count: (view: ViewEvent) => Promise<void> }
  /** Images that the desk copied; undefined if the account has no R2. */
  IMAGES?: R2Bucket
  /** Resizes images; undefined if the account has no Cloudflare Images. */
  RENDITIONS?: ImagesBinding
  /** The desk's Worker, which answers everything below `/desk`, `/api/v1/desk` and `/preview`. */
  NEWSROOM: Pick<Fetcher, 'fetch'>
  /** Counts a network's views, votes and searches in a minute. */
  VIEW_LIMIT: RateLimit
  VOTE_LIMIT: RateLimit
  SEARCH_LIMIT: RateLimit
  /** Signs the cookie that tells voters apart, and keys the hashes of votes and views. */
  READER_SECRET?: string
}

/** Asks another server by its address. */
export type FetchElsewhere = (url: string, init: RequestInit) => Promise<Response>

/** The dependencies of a handler, on its context. */
export type Deps = EdgeVariables & {
  db: Database
  /** The ranking. `fresh` asks KV; otherwise a copy in this isolate may be some seconds old. It never rejects. */
  readRanking: ReadRanking
  /** Asks Turnstile. */
  fetchElsewhere: FetchElsewhere
}

/** Read a dependency with `c.get()`: `c.var` builds an object of all of them each time. */
export type AppEnv = { Bindings: Env; Variables: Deps }
