import { isWithinLimit, keyedHash, readerNetwork } from '@broadsheet/edge'
import { type ViewEvent, toIso } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { isReading } from './is-reading.ts'
import { readOrigin } from './read-origin.ts'

const maxSlugLength = 500

/**
 * The view that a request stands for; null when it counts for nothing: a robot, a page fetched ahead, or a network that
 * sends more than its share.
 */
export async function readView(c: Context<AppEnv>): Promise<ViewEvent | null> {
  const slug = c.req.param('slug') ?? ''
  if (slug.length > maxSlugLength || !isReading(c.req.raw)) return null
  const network = readerNetwork(c)
  if (!(await isWithinLimit(c, { name: 'VIEW_LIMIT', limit: c.env.VIEW_LIMIT }, network))) return null
  const at = c.get('now')()
  return {
    slug,
    at,
    reader: await readerOf(c, { slug, network, day: toIso(at).slice(0, 10) }),
    from: await readOrigin(c.req.raw),
  }
}

// One reader is another one for each article and on each day, so that nobody's reading can be put together.
async function readerOf(
  c: Context<AppEnv>,
  { slug, network, day }: { slug: string; network: string; day: string },
): Promise<string> {
  const browser = c.req.header('User-Agent') ?? ''
  // The word keeps the key from being empty, which no hash takes, and from being the one of the votes.
  return await keyedHash(`view ${c.env.READER_SECRET ?? ''}`, `${day}\n${network}\n${browser}\n${slug}`)
}
