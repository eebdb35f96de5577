// Nearly every path that is asked for; the others are taken apart.
const plainPath = /^(\/[a-z0-9._-]+)+$/

/**
 * The one spelling of a path: lower case, no doubled and no trailing slashes, percent-encoded in one way. A path that
 * is not valid percent-encoding has no other spelling.
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
