import { problem, stopping, type Stops } from '@broadsheet/edge'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { admitToken } from './admit-token.ts'

/** Admits only requests with a desk token, and sets `editor` and `tokenId`. */
export function requireToken(): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['unauthorized', 'rate-limited'] }, async (c, next) => {
    const admission = await admitToken(c, bearerToken(c.req.header('Authorization')))
    if (admission.bearer !== null) {
      c.set('editor', admission.bearer.editor)
      c.set('tokenId', admission.bearer.id)
      c.header('Cache-Control', 'no-store')
      return await next()
    }
    if (admission.secondsLeft > 0) return refuseTooMany(c, admission.secondsLeft)
    c.header('WWW-Authenticate', 'Bearer realm="desk"')
    return problem(c, 'unauthorized')
  })
}

function bearerToken(authorization = ''): string | null {
  const [scheme = '', token] = authorization.split(' ')
  return scheme.toLowerCase() === 'bearer' && token !== undefined ? token : null
}

function refuseTooMany(c: Context<AppEnv>, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return problem(c, 'rate-limited', `Too many wrong tokens came from your network. Wait ${seconds} seconds.`)
}
