import type { ErrorHandler } from 'hono'
import type { AppEnv } from '../../env.ts'
import { log } from '../../http/log.ts'
import { problem } from '../../http/problem.ts'
import { errorPage } from './error-page.tsx'

/** Answers what no handler expected: the log gets the reason, the client a stable code or a plain page. */
export const showError: ErrorHandler<AppEnv> = (error, c) => {
  log('request failed', { path: c.req.path, method: c.req.method, reason: error.message, stack: error.stack ?? '' })
  if (c.req.path.startsWith('/api/')) return problem(c, 'internal-error')
  c.header('Cache-Control', 'no-store')
  return c.html(errorPage({ site: c.var.site }), 500)
}
