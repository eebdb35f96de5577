/** What wrangler.jsonc binds. */
export type Env = { DB: D1Database; SNAPSHOTS: KVNamespace }
