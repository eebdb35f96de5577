/** Why a step of a deploy or rollback failed, and what to do about it. Both are sentences for the one who deploys. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
  readonly cure: string

  constructor(why: string, cure: string, options?: ErrorOptions) {
    super(why, options)
    this.cure = cure
  }
}
