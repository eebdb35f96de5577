import type { MiddlewareHandler } from 'hono'
import type { Stops } from '../answer/stops.ts'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'

/** Looks at a request before any route does: answers it, or lets it pass with null. */
export type Guard = ((c: EdgeContext) => Response | Promise<Response> | null) & Stops

/** Asks one guard after the other, as one step on the way of every request instead of as many; the first answer counts. */
export function guards(...all: readonly Guard[]): MiddlewareHandler<EdgeEnv> {
  return (c, next) => {
    for (const guard of all) {
      const answer = guard(c)
      if (answer !== null) return Promise.resolve(answer)
    }
    return next()
  }
}
