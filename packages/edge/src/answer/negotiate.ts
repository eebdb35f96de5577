import type { EdgeContext } from '../context/edge-env.ts'
import { preferredType } from './preferred-type.ts'

/**
 * The offered type that a client prefers by its Accept header, or the first one without such a header. Adds `Vary:
 * Accept`.
 *
 * @example
 * const type = negotiate(c, ['text/html', 'application/json'])
 */
export function negotiate<Type extends string>(c: EdgeContext, offered: readonly [Type, ...Type[]]): Type {
  c.header('Vary', 'Accept', { append: true })
  const accept = c.req.header('Accept')
  const [first] = offered
  // A short way for browsers, which send most requests.
  return accept === undefined || accept.startsWith(`${first},`) ? first : preferredType(accept, offered)
}
