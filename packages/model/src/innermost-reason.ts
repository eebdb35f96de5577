/** Why something failed, for a log: the message of the error that caused it all. Messages around it may hold values. */
export function innermostReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause === undefined ? error.message : innermostReason(error.cause)
}
