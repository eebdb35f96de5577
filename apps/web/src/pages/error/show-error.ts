import { TooManyConflicts } from '@broadsheet/store'
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
 * Answers what no handler expected: the log gets the reason, the client a stable code or a plain page. A fault of the
 * database and a write that others kept coming before are a 503, and worth asking again; everything else is a bug.
 */
export const showError: ErrorHandler<AppEnv> = async (error, c) => {
  const isUnavailable = DatabaseUnavailable.in(error) !== null || error instanceof TooManyConflicts
  log('request failed', {
    id: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
    reason: reasonOf(error),
    stack: framesOf(error),
  })
  c.header('Cache-Control', 'no-store')
  if (isUnavailable) c.header('Retry-After', String(retrySeconds))
  if (isForPrograms(c)) return problem(c, isUnavailable ? 'unavailable' : 'internal-error')
  const site = readSite(c.env, c.req.url)
  return isUnavailable ? await c.html(unavailablePage({ site }), 503) : await c.html(errorPage({ site }), 500)
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
