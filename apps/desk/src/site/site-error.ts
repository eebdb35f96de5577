/** The site could not be reached, or refused the request. The message says what happened and how to fix it. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  /** The stable code of the site's problem details, if it sent any. */
  readonly code: string | null

  constructor(message: string, { code = null, ...options }: ErrorOptions & { code?: string | null } = {}) {
    super(message, options)
    this.code = code
  }
}
