/** Why the local site can't start, in one line that says what to do. Its message is all that the user gets to see. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
