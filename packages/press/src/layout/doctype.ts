import { markup } from '../jsx/markup.ts'

/** What every page begins with: browsers lay it out by today's rules. */
export const doctype = markup('<!doctype html>')
