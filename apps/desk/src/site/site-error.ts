type SiteErrorOptions = ErrorOptions & { code?: string | null; detail?: string | null }

/** The site could not be reached, or refused the request. The message says what happened and how to fix it. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  /** The stable code of the site's problem details, if it sent any. */
  readonly code: string | null
  /** What the site says of this request, if it says anything. */
  readonly detail: string | null

  constructor(message: string, { code = null, detail = null, ...options }: SiteErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.detail = detail
  }
}
