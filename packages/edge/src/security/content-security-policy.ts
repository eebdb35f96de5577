const turnstile = 'https://challenges.cloudflare.com'

/** The SHA-256 of every inline text of a kind of page, as the policy names it: `'sha256-…'`. */
type InlineHashes = { scripts: readonly string[]; styles: readonly string[] }

type PolicyOptions = {
  inline: InlineHashes
  /** `own`: only the paper's images. `any`: images, sound and films of any host by HTTPS. */
  images: 'own' | 'any'
  /** Whether the page frames pages of the paper, and whether they may frame it. */
  frames?: boolean
  isFramed?: boolean
}

/**
 * The Content-Security-Policy of the frame in which Turnstile runs. It loads Turnstile and the paper's script alone, and
 * only the paper may frame it. Turnstile's script is not known to keep to trusted types.
 * https://developers.cloudflare.com/turnstile/reference/content-security-policy/
 */
export const humanCheckPolicy = [
  `default-src 'none'`,
  `script-src 'self' ${turnstile}`,
  `frame-src ${turnstile}`,
  `connect-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'self'`,
].join(';')

/**
 * The Content-Security-Policy of a page: the paper's own files, and only the inline texts whose SHA-256 it names. It is
 * equal for all pages of a kind, so that HTTP/2 and HTTP/3 send it once a connection. It names no image host, for
 * images redirect between hosts and each would have to be named. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ inline, images, frames = false, isFramed = false }: PolicyOptions): string {
  return [
    `default-src 'none'`,
    `script-src 'self' ${inline.scripts.join(' ')}`,
    `style-src ${inline.styles.join(' ')}`,
    ...(images === 'own' ? [`img-src 'self'`] : [`img-src 'self' https:`, `media-src https:`]),
    `connect-src 'self'`,
    `manifest-src 'self'`,
    ...(frames ? [`frame-src 'self'`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors ${isFramed ? `'self'` : `'none'`}`,
    // The client script writes no markup: assigning text where it would be parsed as markup or script throws.
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join(';')
}
