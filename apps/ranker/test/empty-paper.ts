import { emptyPaper as empty } from '@broadsheet/store/testing'
import { env } from 'cloudflare:workers'

export async function emptyPaper(): Promise<void> {
  await empty(env)
}
