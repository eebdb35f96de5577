import { problem, stopping, type Stops } from '@broadsheet/edge'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** Refuses, before anything is read, if the paper has no bucket. */
export function requireBucket(): MiddlewareHandler<AppEnv> & Stops {
  return stopping<MiddlewareHandler<AppEnv>>({ refuses: ['images-off'] }, async (c, next) => {
    if (c.env.IMAGES !== undefined) return await next()
    return problem(c, 'images-off', 'Enable R2 in the Cloudflare dashboard, then run npm run deploy.')
  })
}
