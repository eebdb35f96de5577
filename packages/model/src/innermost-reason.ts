/**
 * The reason of a failure, for a log: the message of the innermost error, for the messages around it may contain
 * values.
 */
export function innermostReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause === undefined ? error.message : innermostReason(error.cause)
}
