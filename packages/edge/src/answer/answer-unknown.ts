import type { Context, Hono } from 'hono'
import type { EdgeContext, EdgeEnv } from '../context/edge-env.ts'
import { problem } from './problem.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Answers a request that no route takes: 405 with the methods that the address takes (RFC 9110, 15.5.6); the answer of
 * `answerNotFound` if it takes none.
 */
export function answerUnknown<Env extends EdgeEnv>(
  app: Hono<Env>,
  answerNotFound: (c: Context<Env>) => Response | Promise<Response>,
): (c: Context<Env>) => Promise<Response> {
  return async (c) => {
    const below = isApiPath(c.req.path) ? '/api/' : '/'
    const allowed = methods.filter((method) => hasRoute(app, method, c.req.path, below))
    return allowed.length > 0 ? refuseMethod(c, allowed) : await answerNotFound(c)
  }
}

export function isApiPath(path: string): boolean {
  return /^\/api(\/|$)/.test(path)
}

function refuseMethod(c: Pick<EdgeContext, 'header' | 'body'>, allowed: readonly string[]): Response {
  const methodList = allowed.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  c.header('Allow', methodList)
  return problem(c, 'method-not-allowed', `This address takes ${methodList}.`)
}

/** Middleware is registered for every method, a route for one. The route of a page also matches paths of the API. */
function hasRoute<Env extends EdgeEnv>(app: Hono<Env>, method: string, path: string, below: string): boolean {
  const [matched] = app.router.match(method, path)
  return matched.some(([[, route]]) => route.method === method && route.path.startsWith(below))
}
