import { isWithinLimit, keyedHash, readerNetwork } from '@broadsheet/edge'
import { type ViewEvent, toIso } from '@broadsheet/model'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { isReading } from './is-reading.ts'
import { readOrigin } from './read-origin.ts'

/** No article has a slug of other characters or of more: what names none is not counted, and takes no memory of the counter. */
const slugForm = /^[\p{L}\p{M}\p{N}._~-]{1,200}$/u

/**
 * The view that a request reports; null if it doesn't count: from a robot, for a page fetched in advance, or from a
 * network that sends too many.
 */
export async function readView(c: Context<AppEnv>): Promise<ViewEvent | null> {
  const slug = c.req.param('slug') ?? ''
  if (!slugForm.test(slug) || !isReading(c.req.raw)) return null
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

// The hash of a reader differs by article and day, so that nobody can collect what one reader reads.
async function readerOf(
  c: Context<AppEnv>,
  { slug, network, day }: { slug: string; network: string; day: string },
): Promise<string> {
  const browser = c.req.header('User-Agent') ?? ''
  // With the word, the key is never empty, which HMAC refuses, and differs from the key of the votes.
  return await keyedHash(`view ${c.env.READER_SECRET ?? ''}`, `${day}\n${network}\n${browser}\n${slug}`)
}
