/** The command cannot run as it was typed. The message names the mistake and how to fix it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
