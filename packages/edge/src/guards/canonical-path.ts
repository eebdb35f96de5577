// A short way for nearly all paths.
const plainPath = /^(\/[a-z0-9._-]+)+$/

/**
 * The canonical spelling of a path: lower case, without doubled or trailing slashes, percent-encoded in one way. A path
 * with invalid percent-encoding is returned unchanged.
 */
export function canonicalPath(path: string): string {
  if (plainPath.test(path)) return path
  try {
    const segments = path.split('/').filter((segment) => segment !== '')
    return `/${segments.map((segment) => encodeURIComponent(decodeURIComponent(segment).toLowerCase())).join('/')}`
  } catch {
    return path
  }
}
