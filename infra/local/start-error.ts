/** Why the local paper can't start, in one line that says what to do. The user sees only its message. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
