/** The settings of the paper, from the environment. */
export type Site = {
  name: string
  description: string
  /** The origin without a trailing slash, for absolute addresses. */
  url: string
  /** The BCP 47 tag of the interface's language. */
  locale: string
  /** The IANA zone in which readers see times. */
  timezone: string
  /** The public key of the paper's Turnstile widget; left out if votes need no token. */
  turnstileSiteKey?: string
}
