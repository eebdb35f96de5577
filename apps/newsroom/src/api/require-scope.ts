import { problem, safeMethods } from '@broadsheet/edge'
import { type DeskScope, allows } from '@broadsheet/model'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'

/**
 * Lets a token do what its scope allows: who asks needs `read`, who sends anything `write`, unless `needed` says
 * otherwise. It stands in front of the desk's routes rather than in each verb, so that no new route goes without.
 */
export function requireScope(needed?: DeskScope): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { name, scope } = c.get('editor')
    const least = needed ?? (safeMethods.has(c.req.method) ? 'read' : 'write')
    if (allows(scope, least)) return await next()
    return problem(c, 'forbidden', `"${name}" may ${scope}; this needs a token with the scope ${least}.`)
  }
}
