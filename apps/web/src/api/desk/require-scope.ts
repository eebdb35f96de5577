import { allows, type DeskScope } from '@broadsheet/model'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../http/problem.ts'
import { readingMethods } from '../../http/reading-methods.ts'

/**
 * Lets a token do what its scope allows: who asks needs `read`, who sends anything `write`, unless `needed` says
 * otherwise. It stands in front of the desk's routes rather than in each verb, so that no new route goes without.
 */
export function requireScope(needed?: DeskScope): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { name, scope } = c.get('editor')
    const least = needed ?? (readingMethods.has(c.req.method) ? 'read' : 'write')
    if (allows(scope, least)) return await next()
    return problem(c, 'forbidden', `"${name}" may ${scope}; this needs a token with the scope ${least}.`)
  }
}
