/** D1 failed, was late or answered half, or R2 failed: nothing is wrong with what was asked, and asking again later may help. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  /** The fault in an error or in one of its causes. */
  static in(error: unknown): DatabaseUnavailable | null {
    if (error instanceof DatabaseUnavailable) return error
    return error instanceof Error && error.cause !== undefined ? DatabaseUnavailable.in(error.cause) : null
  }
}
