/**
 * Why something failed, for a log: the words of the error that caused it all. Drizzle's own words around it hold the
 * values of a statement, whole articles and the marks of readers.
 */
export function innermostReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause === undefined ? error.message : innermostReason(error.cause)
}
