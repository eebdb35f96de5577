/** Why a step of a deploy or rollback failed, and what to do about it. Both are sentences for the operator. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
  readonly hint: string

  constructor(why: string, hint: string, options?: ErrorOptions) {
    super(why, options)
    this.hint = hint
  }
}
