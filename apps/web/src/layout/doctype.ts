import { raw } from 'hono/html'

/** What every page begins with: browsers lay it out by today's rules. */
export const doctype = raw('<!doctype html>')
