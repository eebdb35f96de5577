const statuses = new Set([301, 302, 303, 307, 308])

/** How often an address that somebody else wrote may be sent on. Each hop is looked at before it is asked. */
export const maxRedirects = 5

/** Whether an answer of this status sends on to another address. */
export function isRedirect(status: number): boolean {
  return statuses.has(status)
}
