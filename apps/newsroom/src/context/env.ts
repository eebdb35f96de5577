import type { EdgeBindings, EdgeVariables } from '@broadsheet/edge'
import type { Editor, SocialCard } from '@broadsheet/model'
import type { CardImages, Database, ReadRanking } from '@broadsheet/store'
import type { ClosedNetworks } from './closed-networks.ts'

/** The bindings of wrangler.jsonc, and the two secrets. Without a secret, the features that need it are closed. */
export type Env = EdgeBindings & {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  /** Images that the desk copied; undefined if the account has no R2. */
  IMAGES?: R2Bucket
  /** Resizes images; undefined if the account has no Cloudflare Images. */
  RENDITIONS?: ImagesBinding
  /** Counts a network's wrong tokens in a minute. */
  SIGN_IN_LIMIT: RateLimit
  /** Private hosts with their ports that feeds may come from, for a paper on your own machine. */
  FEED_HOSTS_ALLOWED?: string
  /** The desk's first token, whose scope is admin. */
  DESK_TOKEN?: string
  /** Signs the desk's sessions and the addresses of previews. */
  DESK_SECRET?: string
}

/** A social card as PNG, and the key that it is stored under. */
type MadeCard = { key: string; png: Uint8Array<ArrayBuffer> | ReadableStream }

/** Makes a social card or finds the stored one. Rejects if it cannot be drawn. */
export type MakeCard = (images: CardImages, card: SocialCard) => Promise<MadeCard>

/** The dependencies of a handler, on its context. */
type Deps = EdgeVariables & {
  db: Database
  /** The ranking. `fresh` asks KV; otherwise a copy in this isolate may be some seconds old. It never rejects. */
  readRanking: ReadRanking
  /** Makes social cards. */
  makeCard: MakeCard
  /** The networks that sent too many wrong tokens. */
  closedNetworks: ClosedNetworks
  /** Who sent the token. Only below `/api/v1/desk` and `/desk`, where no handler runs without one. */
  editor: Editor
  /** The id of that token, 0 for DESK_TOKEN. Only below `/api/v1/desk`. */
  tokenId: number
}

/** Read a dependency with `c.get()`: `c.var` builds an object of all of them each time. */
export type AppEnv = { Bindings: Env; Variables: Deps }
