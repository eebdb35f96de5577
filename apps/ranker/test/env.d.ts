declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    SNAPSHOTS: KVNamespace
    IMAGES: R2Bucket
    SITE_NAME: string
    SITE_URL: string
    TIMEZONE: string
    DNS_URL: string
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
