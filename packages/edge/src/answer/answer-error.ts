import type { Site } from '@broadsheet/model'
import type { EdgeContext } from '../context/edge-env.ts'
import { readSite } from '../context/read-site.ts'
import { log } from '../log/log.ts'
import { problem } from './problem.ts'
import type { Stops } from './stops.ts'

const retrySeconds = 30

/** The problems that any request may get. */
export const failures: Stops = { refuses: ['internal-error', 'unavailable'] }

type Writer = (props: { site: Site }) => { toString: () => string }

type ErrorOptions = {
  /** Whether an error means that D1, KV or another part of the paper does not answer. */
  isUnavailable: (error: unknown) => boolean
  reasonOf: (error: unknown) => string
  errorPage: Writer
  unavailablePage: Writer
}

/**
 * Answers the errors that no handler expected. The log has the reason; the client gets a stable code or a plain page:
 * 503 if a part of the paper does not answer, which may pass, and 500 for everything else, which is a bug.
 */
export function answerError(options: ErrorOptions): (error: Error, c: EdgeContext) => Promise<Response> {
  return async (error, c) => {
    const isUnavailable = options.isUnavailable(error)
    log('request failed', {
      id: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      reason: options.reasonOf(error),
      stack: framesOf(error),
    })
    c.header('Cache-Control', 'no-store')
    if (isUnavailable) c.header('Retry-After', String(retrySeconds))
    if (isForPrograms(c)) return problem(c, isUnavailable ? 'unavailable' : 'internal-error')
    const page = isUnavailable ? options.unavailablePage : options.errorPage
    return c.html(page({ site: readSite(c.env, c.req.url) }).toString(), isUnavailable ? 503 : 500)
  }
}

function isForPrograms(c: EdgeContext): boolean {
  return c.req.path.startsWith('/api/') || c.req.path.endsWith('.json')
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
