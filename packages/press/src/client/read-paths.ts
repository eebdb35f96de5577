import { stored } from './storage.ts'

/** The paths of the last 30 articles that this browser read, each followed by a space; 'off' if none are stored. */
export const readPaths = (): string => stored['read'] || ''
