import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { EdgeContext } from '../context/edge-env.ts'

/**
 * The offered type that a client prefers by its Accept header, or the first one without such a header. Adds `Vary:
 * Accept`.
 *
 * @example
 * const type = negotiate(c, ['text/html', 'application/json'])
 */
export function negotiate<Type extends string>(c: EdgeContext, offered: readonly [Type, ...Type[]]): Type {
  c.header('Vary', 'Accept', { append: true })
  const [first] = offered
  // A short way for browsers, which send most requests.
  if (c.req.header('Accept')?.startsWith(`${first},`)) return first
  const chosen = accepts({ req: c.req } as Context, { header: 'Accept', supports: [...offered], default: first })
  return offered.find((type) => type === chosen) ?? first
}
