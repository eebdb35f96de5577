/** Everything inline that a kind of page holds: the SHA-256 of each text as the policy names it, `'sha256-…'`. */
type InlineHashes = { scripts: readonly string[]; styles: readonly string[] }

type PolicyOptions = {
  inline: InlineHashes
  /** Whose images the page shows: the paper's own alone, or `any` host's that sends them by https. */
  images: 'own' | 'any'
  /** Whether it shows another page of the paper in a frame, and whether the paper may frame it. */
  frames?: boolean
  isFramed?: boolean
}

/**
 * The Content-Security-Policy of a page: the paper's own files, and inline only the texts whose SHA-256 it names. It is
 * the same for every page of a kind, so that HTTP/2 and HTTP/3 send it once a connection. It names no host of images:
 * images redirect from one to another, and each would have to be named. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ inline, images, frames = false, isFramed = false }: PolicyOptions): string {
  return [
    `default-src 'none'`,
    `script-src 'self' ${inline.scripts.join(' ')}`,
    `style-src ${inline.styles.join(' ')}`,
    images === 'own' ? `img-src 'self'` : `img-src 'self' https:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    ...(frames ? [`frame-src 'self'`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors ${isFramed ? `'self'` : `'none'`}`,
    // The client script writes no markup: text that reaches a place which would read it as markup or script throws.
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join(';')
}
