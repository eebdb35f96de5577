/** Why the local site can't start, in one line that names the cure. Its message is all that the user gets to see. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
