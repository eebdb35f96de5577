/** The site could not be reached, or refused. The message names what happened and how to mend it. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  /** That of the problem that the site answered with, if it did. */
  readonly code: string | null

  constructor(message: string, { code = null, ...options }: ErrorOptions & { code?: string | null } = {}) {
    super(message, options)
    this.code = code
  }
}
