/** The command can't start as it was asked to. The message names what is wrong and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
