import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// Files share a Worker, which is loaded once; each has an archive of its own.
await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
