const statuses = new Set([301, 302, 303, 307, 308])

/**
 * The most redirects that are followed from an address that somebody else wrote. Each one's target is checked first.
 */
export const maxRedirects = 5

/** Whether a status is that of a redirect to another address. */
export function isRedirect(status: number): boolean {
  return statuses.has(status)
}
