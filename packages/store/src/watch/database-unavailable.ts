/**
 * D1 failed, was late or gave an incomplete answer, or R2 failed. The request was right; trying again later may help.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  /** The fault in an error or in one of its causes. */
  static in(error: unknown): DatabaseUnavailable | null {
    if (error instanceof DatabaseUnavailable) return error
    return error instanceof Error && error.cause !== undefined ? DatabaseUnavailable.in(error.cause) : null
  }
}
