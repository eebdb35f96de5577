import type { Context, Hono } from 'hono'
import type { H } from 'hono/types'
import { problem } from '../answer/problem.ts'
import { parseQuery } from '../answer/query.ts'
import type { EdgeEnv } from '../context/edge-env.ts'
import type { Api } from './api.ts'
import type { Operation } from './operation.ts'

/**
 * Adds the routes of an API to an app. After the public routes, requests without a token get 401, even at unknown
 * addresses.
 */
export function addApiRoutes<Env extends EdgeEnv>(app: Hono<Env>, { at, admit, operations }: Api<Env>): void {
  const add = (operation: Operation<Env>) =>
    app.on(operation.method.toUpperCase(), [at + operation.path], ...handlersOf(operation))
  for (const operation of operations) if (operation.scope === undefined) add(operation)
  if (admit !== undefined) app.use(`${at}/*`, admit)
  for (const operation of operations) if (operation.scope !== undefined) add(operation)
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
