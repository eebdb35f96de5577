import { staleTagsHeader, writeStaleTags } from '@broadsheet/edge'
import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * Names in the answer which tags a write made stale. The readers' Worker, whose cache it is, takes the header off and
 * clears them. The write has noted them in D1, too: the next minute's tick makes up for an answer that is lost.
 */
export function nameStaleTags(c: Context<AppEnv>, tags: readonly string[]): void {
  if (tags.length > 0) c.header(staleTagsHeader, writeStaleTags(tags))
}
