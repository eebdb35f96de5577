import type { MiddlewareHandler } from 'hono'
import type { Stops } from '../answer/stops.ts'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'

/** Examines a request before any route: answers it, or returns null to let it pass. */
export type Guard = ((c: EdgeContext) => Response | Promise<Response> | null) & Stops

/**
 * Runs guards in order until one answers. Together they are one middleware, for each middleware costs every request a
 * promise.
 */
export function guards(...all: readonly Guard[]): MiddlewareHandler<EdgeEnv> {
  return (c, next) => {
    for (const guard of all) {
      const answer = guard(c)
      if (answer !== null) return Promise.resolve(answer)
    }
    return next()
  }
}
