import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'

/** Looks at a request before any route does: answers it, or lets it pass with null. */
export type Guard = (c: Context<AppEnv>) => Response | Promise<Response> | null

/** Asks one guard after the other, as one step on the way of every request instead of as many; the first answer counts. */
export function guards(...all: readonly Guard[]): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    for (const guard of all) {
      const answer = guard(c)
      if (answer !== null) return Promise.resolve(answer)
    }
    return next()
  }
}
