import type { ViewCounter } from './view-counter.ts'

export type Env = {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  /** Count views; VIEW_COUNTERS is how many of them share the articles, 1 unless it says more. */
  COUNTERS: DurableObjectNamespace<ViewCounter>
  VIEW_COUNTERS?: string
  /** Reads feeds. Without it none are polled. */
  NEWSROOM?: Pick<Fetcher, 'fetch'>
  /** As in the web Worker. Only feeds need them: rankings work without. */
  SITE_NAME?: string
  SITE_URL?: string
  TIMEZONE?: string
  /** The server that looks up the hosts of feeds: DNS over HTTPS, in JSON. */
  DNS_URL?: string
  /** Private hosts that feeds may come from, each with its port; only for a paper on one's own machine. */
  FEED_HOSTS_ALLOWED?: string
}
