import { env } from 'cloudflare:workers'
import { emptyPaper as empty } from '../testing/empty-paper.ts'

/** Empties the paper: its database, its ranking and its images. */
export async function emptyPaper(): Promise<void> {
  await empty(env)
}
