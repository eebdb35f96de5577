import { type Context, Hono } from 'hono'
import type { H } from 'hono/types'
import { problem } from '../answer/problem.ts'
import { parseQuery } from '../answer/query.ts'
import type { EdgeEnv } from '../context/edge-env.ts'
import type { Api } from './api.ts'
import type { Operation } from './operation.ts'

/**
 * The routes of an API, to be mounted at its address. Behind those for everybody, whoever has no token is told so at
 * unknown addresses, too.
 */
export function routesOf<Env extends EdgeEnv>({ admit, operations }: Api<Env>): Hono<Env> {
  const routes = new Hono<Env>()
  const add = (operation: Operation<Env>) =>
    routes.on(operation.method.toUpperCase(), [operation.path], ...handlersOf(operation))
  for (const operation of operations) if (operation.scope === undefined) add(operation)
  if (admit !== undefined) routes.use(admit)
  for (const operation of operations) if (operation.scope !== undefined) add(operation)
  return routes
}

function handlersOf<Env extends EdgeEnv>({ steps = [], body, query, handle }: Operation<Env>): H<Env>[] {
  const limits = body === undefined ? [] : [body.limit]
  return [
    ...steps,
    ...limits,
    async (c: Context<Env>) => {
      if (query === undefined) return await handle(c, {})
      const parsed = parseQuery(query, c.req.query())
      return parsed.ok ? await handle(c, parsed.query) : problem(c, 'bad-request', parsed.detail)
    },
  ]
}
