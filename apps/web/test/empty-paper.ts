import { emptyPaper as empty } from '@broadsheet/store/testing'
import { env } from 'cloudflare:workers'

/** A paper that holds nothing: whatever was in its archive, its ranking and its images is gone. */
export async function emptyPaper(): Promise<void> {
  await empty(env)
}
