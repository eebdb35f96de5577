import { markup } from '../jsx/markup.ts'

/** Without it browsers use quirks mode. */
export const doctype = markup('<!doctype html>')
