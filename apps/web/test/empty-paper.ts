import { emptyPaper as empty } from '@broadsheet/store/testing'
import { env } from 'cloudflare:workers'

/** Empties D1, KV and R2. */
export async function emptyPaper(): Promise<void> {
  await empty(env)
}
