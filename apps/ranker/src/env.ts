/** What wrangler.jsonc binds. */
export type Env = {
  DB: D1Database
  SNAPSHOTS: KVNamespace
  /** The paper's facts, as in the web Worker. Only the feeds need them: what is left out keeps nothing from being ranked. */
  SITE_NAME?: string
  SITE_URL?: string
  TIMEZONE?: string
  /** Where the names of feeds' sites are looked up: DNS over HTTPS, in JSON. */
  DNS_URL?: string
  /** Private hosts that feeds may come from, each with its port: of a paper on one's own machine alone. */
  FEED_HOSTS_ALLOWED?: string
}
