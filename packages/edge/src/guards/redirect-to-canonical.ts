import { answerRedirect } from '../answer/answer.ts'
import { stopping } from '../answer/stops.ts'
import { safeMethods } from '../context/safe-methods.ts'
import { canonicalPath } from './canonical-path.ts'
import type { Guard } from './guards.ts'

/** Sends readers who spell an address in another way to its one spelling, with their query. */
export const redirectToCanonical = stopping<Guard>(
  { redirects: { 301: 'The one spelling of the address.' }, only: 'reads' },
  (c) => {
    // Hono's path is the address's own where nothing in it is encoded, and costs no parsing.
    if (!c.req.url.includes('%') && canonicalPath(c.req.path) === c.req.path) return null
    const { pathname, search } = new URL(c.req.url)
    const path = canonicalPath(pathname)
    return path === pathname || !safeMethods.has(c.req.method) ? null : answerRedirect(c, [], path + search)
  },
)
