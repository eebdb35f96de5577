import { env } from 'cloudflare:workers'
import { emptyPaper as empty } from '../testing/empty-paper.ts'

/** A paper that holds nothing: whatever was in its archive, its ranking and its pictures is gone. */
export async function emptyPaper(): Promise<void> {
  await empty(env)
}
