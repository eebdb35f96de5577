import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { EdgeContext } from '../context/edge-env.ts'

/**
 * Which of the types that an address offers a client wants most, by its Accept header; the first offered one where it
 * doesn't say. The answer then varies by that header, for caches.
 */
export function negotiate<Type extends string>(c: EdgeContext, offered: readonly [Type, ...Type[]]): Type {
  c.header('Vary', 'Accept', { append: true })
  const [first] = offered
  // Browsers, in nearly all that they ask for.
  if (c.req.header('Accept')?.startsWith(`${first},`)) return first
  const chosen = accepts({ req: c.req } as Context, { header: 'Accept', supports: [...offered], default: first })
  return offered.find((type) => type === chosen) ?? first
}
