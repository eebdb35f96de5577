import { DatabaseUnavailable } from './database-unavailable.ts'

/**
 * Why something failed, for the log: the words of the error that caused it, and that it was D1's fault where it was.
 * Drizzle's own words are left out: they hold the values of a statement, whole articles and the marks of readers.
 */
export function reasonOf(error: unknown): string {
  const message = innermostMessage(error)
  const unavailable = DatabaseUnavailable.in(error)
  return unavailable === null || unavailable.message === message ? message : `${unavailable.message}: ${message}`
}

function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause === undefined ? error.message : innermostMessage(error.cause)
}
