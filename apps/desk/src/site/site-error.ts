/** The site could not be reached, or refused. The message names what happened and how to mend it. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
}
