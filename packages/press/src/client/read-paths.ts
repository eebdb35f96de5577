import { stored } from './storage.ts'

/** The paths of the last 30 articles that this browser read, each with a space behind it; 'off' where none is stored. */
export const readPaths = (): string => stored['read'] || ''
