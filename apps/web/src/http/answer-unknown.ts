import type { Context, Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { showNotFound } from '../pages/not-found/show-not-found.ts'
import { absence, problem } from './problem.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Answers what no route takes: 405 with the methods that the address does take (RFC 9110, 15.5.6), else 404, as a page
 * or, below `/api`, as a problem.
 */
export function answerUnknown(app: Hono<AppEnv>): (c: Context<AppEnv>) => Promise<Response> {
  return async (c) => {
    const isApi = /^\/api(\/|$)/.test(c.req.path)
    const allowed = methods.filter((method) => hasRoute(app, method, c.req.path, isApi ? '/api/' : '/'))
    if (allowed.length > 0) return refuseMethod(c, allowed)
    return isApi ? absence(c, 'not-found', []) : await showNotFound(c)
  }
}

function refuseMethod(c: Context<AppEnv>, allowed: readonly string[]): Response {
  const taken = allowed.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  c.header('Allow', taken)
  return problem(c, 'method-not-allowed', `This address takes ${taken}.`)
}

/** Middleware stands at every method; what answers stands at one. To a page's route the API looks like a section. */
function hasRoute(app: Hono<AppEnv>, method: string, path: string, below: string): boolean {
  const [matched] = app.router.match(method, path)
  return matched.some(([[, route]]) => route.method === method && route.path.startsWith(below))
}
