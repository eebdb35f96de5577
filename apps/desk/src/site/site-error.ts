/**
 * The site could not be reached, or refused. The message names what happened and how to mend it; `code` is the stable
 * one of a refusal, where there is any.
 */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  readonly code: string | null

  constructor(message: string, { code = null, ...options }: ErrorOptions & { code?: string | null } = {}) {
    super(message, options)
    this.code = code
  }
}
