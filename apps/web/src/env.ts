import type { Editor, RankingSnapshot, ViewEvent } from '@broadsheet/model'
import type { Database } from '@broadsheet/store'
import type { ClosedNetworks } from './api/desk/closed-networks.ts'
import type { PageImages } from './http/page-policy.ts'
import type { Site } from './site.ts'
import type { Costs } from './watch/costs.ts'
import type { Limits } from './watch/limits.ts'

/** What wrangler.jsonc binds, and the two secrets. An unset secret closes what depends on it. */
export type Env = {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  VIEWS: Queue<ViewEvent>
  /** Pictures that the desk copied; unset where the account has no R2. */
  IMAGES?: R2Bucket
  /** How many views and votes a network may send in a minute. */
  VIEW_LIMIT: RateLimit
  VOTE_LIMIT: RateLimit
  /** How many questions a network may put to the archive in a minute. */
  SEARCH_LIMIT: RateLimit
  /** How many wrong tokens a network may bring to the desk in a minute. */
  SIGN_IN_LIMIT: RateLimit
  /** Which version of the Worker this is; unset where nothing deployed it. */
  VERSION?: WorkerVersionMetadata
  SITE_NAME: string
  SITE_DESCRIPTION: string
  SITE_URL: string
  LOCALE: string
  TIMEZONE: string
  /** Whether answers say what they cost: `on` or `off`, which it is in production. */
  SERVER_TIMING?: string
  /** Private hosts that feeds may come from, each with its port: of a paper on one's own machine alone. */
  FEED_HOSTS_ALLOWED?: string
  /** The desk's first bearer token, whose bearer may do everything. */
  DESK_TOKEN?: string
  /** Signs the cookie by which a reader's votes are told apart, and keys the hashes of votes and views. */
  READER_SECRET?: string
}

/** What a handler finds on its context: everything it needs from outside. */
export type Services = {
  /** What the log calls this request. */
  requestId: string
  /** What the request has asked of D1 and KV so far, and how long it may wait for them. */
  costs: Costs
  limits: Limits
  site: Site
  db: Database
  /** The ranking; `fresh` asks KV, otherwise this isolate's copy will do for some seconds. It never rejects. */
  readRanking: (options?: { fresh: boolean }) => Promise<RankingSnapshot | null>
  /** UTC epoch seconds. */
  now: () => number
  /** Whose images the page that is answered shows; a handler that sets nothing shows the paper's own alone. */
  pageImages?: PageImages
  /** Where the page that is answered stands, if it is none of the paper's own for readers. */
  pagePlace?: 'desk' | 'framed'
  /** The networks that brought too many wrong tokens to the desk. */
  closedNetworks: ClosedNetworks
  /** Whose token was borne: only below `/api/v1/desk` and `/desk`, where no handler runs without one. */
  editor: Editor
}

/** Hono's view of the same. Read one with `c.get()`: `c.var` makes an object of all of them, each time. */
export type AppEnv = { Bindings: Env; Variables: Services }
