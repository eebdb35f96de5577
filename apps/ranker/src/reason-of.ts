/**
 * Why something failed, for the log: the words of the error that caused it. Drizzle's own words around it hold the values
 * of a statement.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}
