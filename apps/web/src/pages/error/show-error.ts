import type { Context, ErrorHandler } from 'hono'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'
import { problem } from '../../http/problem.ts'
import { readSite } from '../../read-site.ts'
import { DatabaseUnavailable } from '../../watch/database-unavailable.ts'
import { reasonOf } from '../../watch/reason-of.ts'
import { errorPage } from './error-page.tsx'
import { unavailablePage } from './unavailable-page.tsx'

const retrySeconds = 30

/**
 * Answers what no handler expected: the log gets the reason, the client a stable code or a plain page. What the archive
 * is to blame for is a 503, and worth asking again; everything else is a bug of the paper's.
 */
export const showError: ErrorHandler<AppEnv> = async (error, c) => {
  const unavailable = DatabaseUnavailable.in(error)
  log('request failed', {
    id: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
    reason: reasonOf(error),
    stack: framesOf(error),
  })
  c.header('Cache-Control', 'no-store')
  if (unavailable !== null) c.header('Retry-After', String(retrySeconds))
  if (isForPrograms(c)) return problem(c, unavailable === null ? 'internal-error' : 'unavailable')
  const site = readSite(c.env, c.req.url)
  return unavailable === null ? await c.html(errorPage({ site }), 500) : await c.html(unavailablePage({ site }), 503)
}

function isForPrograms(c: Context<AppEnv>): boolean {
  return c.req.path.startsWith('/api/') || c.req.path.endsWith('.json')
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
