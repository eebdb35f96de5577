import { problem, stopping, type Stops } from '@broadsheet/edge'
import { allows, type DeskScope } from '@broadsheet/model'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** Lets only tokens of a scope read something. Who may change something is said by its verb. */
export function requireScope(needed: DeskScope): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['forbidden'] }, async (c, next) => {
    const { name, scope } = c.get('editor')
    if (allows(scope, needed)) return await next()
    return problem(c, 'forbidden', `"${name}" may ${scope}; this needs a token with the scope ${needed}.`)
  })
}
