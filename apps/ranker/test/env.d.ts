declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../src/index.ts')
  }
  interface Env {
    DB: D1Database
    SNAPSHOTS: KVNamespace
    COUNTERS: DurableObjectNamespace<import('../src/view-counter.ts').ViewCounter>
    VIEW_COUNTERS: string
    IMAGES: R2Bucket
    SITE_NAME: string
    SITE_URL: string
    TIMEZONE: string
    DNS_URL: string
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
