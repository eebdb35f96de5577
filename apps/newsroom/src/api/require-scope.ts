import { problem, stopping, type Stops } from '@broadsheet/edge'
import type { DeskScope } from '@broadsheet/model'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { refuseScope } from '../verbs/verb.ts'

/** Lets only tokens with a scope reach an operation. Each verb has its scope as well, for the desk's pages. */
export function requireScope(needed: DeskScope): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['forbidden'] }, async (c, next) => {
    const refusal = refuseScope(c.get('editor'), needed)
    return refusal === null ? await next() : problem(c, refusal.reason, refusal.detail)
  })
}
