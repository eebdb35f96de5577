import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** A paper that holds nothing: whatever was in its archive, its ranking and its pictures is gone. */
export async function emptyPaper(): Promise<void> {
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
}
