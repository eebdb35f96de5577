import { problem } from '@broadsheet/edge'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../context/env.ts'

/** Says that the paper has no bucket, where it has none, before anything is read. */
export function requireBucket(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.env.IMAGES !== undefined) return await next()
    return problem(c, 'images-off', 'Enable R2 in the Cloudflare dashboard, then run npm run deploy.')
  }
}

/** The bucket, behind `requireBucket`. */
export function bucketOf(c: Context<AppEnv>): R2Bucket {
  if (c.env.IMAGES === undefined) throw new Error('A route of pictures stands in front of requireBucket')
  return c.env.IMAGES
}
