import type { Site } from '@broadsheet/model'
import type { EdgeContext } from '../context/edge-env.ts'
import { readSite } from '../context/read-site.ts'
import { log } from '../log/log.ts'
import { problem } from './problem.ts'
import type { Stops } from './stops.ts'

const retrySeconds = 30

/** What a request may meet whatever it asks. */
export const failures: Stops = { refuses: ['internal-error', 'unavailable'] }

type Writer = (props: { site: Site }) => { toString: () => string }

type ErrorOptions = {
  /** Whether an error only says that something the paper is built on does not answer: asking again may help. */
  isUnavailable: (error: unknown) => boolean
  /** Why something failed, for the log. */
  reasonOf: (error: unknown) => string
  errorPage: Writer
  unavailablePage: Writer
}

/**
 * Answers errors that no handler expected: the log gets the reason, the client a stable code or a plain page. A part
 * that does not answer makes a 503, which is worth asking again; everything else is a bug of the paper's.
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
