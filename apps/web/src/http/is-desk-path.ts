/** Whether a path is the desk's, by API or in the browser. */
export function isDeskPath(path: string): boolean {
  return /^\/(?:api\/v1\/)?desk(?:\/|$)/.test(path)
}
