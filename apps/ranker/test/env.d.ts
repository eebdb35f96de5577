declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    SNAPSHOTS: KVNamespace
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
