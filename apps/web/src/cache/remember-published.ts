import type { CachePolicy, PreparedAnswer } from '@broadsheet/edge'
import { readPublishedVersion } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** An answer, and the version of the published articles that it was made from. */
export type PublishedAnswer = { version: string; policy: CachePolicy; answer: PreparedAnswer }

// The front page, and the sections and feeds that are asked for most; each holds the articles that it shows.
const most = 24

// By what else they are made from, in the order of their last use. A version is one of one paper alone.
const remembered = new Map<string, PublishedAnswer>()

/**
 * Remembers something that is the same for all readers until an article changes: it is made once, and later requests ask
 * for the version alone. `key` is all that it is made from beside published articles. Neither a null nor what is of an
 * unknown version is remembered.
 */
export async function rememberPublished<Made extends PublishedAnswer | null>(
  c: Context<AppEnv>,
  key: readonly unknown[],
  make: () => Promise<Made>,
): Promise<Made | PublishedAnswer> {
  const name = JSON.stringify([c.get('site'), c.env.VERSION?.id, ...key])
  const known = remembered.get(name)
  const isFresh = known !== undefined && known.version === (await readPublishedVersion(c.get('db')))
  const published = isFresh ? known : await make()
  remembered.delete(name)
  if (published === null || published.version === '') return published
  remembered.set(name, published)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= most) break
    remembered.delete(oldest)
  }
  return published
}
