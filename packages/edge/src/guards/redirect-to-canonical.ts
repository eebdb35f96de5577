import { answerRedirect } from '../answer/answer.ts'
import { stopping } from '../answer/stops.ts'
import type { EdgeContext } from '../context/edge-env.ts'
import { safeMethods } from '../context/safe-methods.ts'
import { canonicalPath } from './canonical-path.ts'
import type { Guard } from './guards.ts'

/** The canonical spelling of a request's path; null if that is how it is spelled. */
export function otherSpelling(c: EdgeContext): string | null {
  // A short way that parses nothing: without percent signs, Hono's path is the path of the address.
  if (!c.req.url.includes('%') && canonicalPath(c.req.path) === c.req.path) return null
  const { pathname } = new URL(c.req.url)
  const path = canonicalPath(pathname)
  return path === pathname ? null : path
}

/** Redirects to the canonical spelling of a path, with the query. */
export const redirectToCanonical = stopping<Guard>(
  { redirects: { 301: 'The address has another canonical spelling.' }, only: 'reads' },
  (c) => {
    const path = otherSpelling(c)
    return path === null || !safeMethods.has(c.req.method)
      ? null
      : answerRedirect(c, [], path + new URL(c.req.url).search)
  },
)
