import { canonicalPath } from '@broadsheet/edge'

/**
 * The slug in an article's address, whole (`https://paper.example/harbour/late-ferry?from=mail`), as a path or by
 * itself, spelled as readers' requests are. Null where an address has no article's part.
 */
export function slugOfAddress(address: string): string | null {
  const path = /^https?:\/\//i.test(address) ? (URL.parse(address)?.pathname ?? '') : address
  const segments = canonicalPath(path.replace(/[?#].*$/s, ''))
    .split('/')
    .filter((segment) => segment !== '')
  const last = segments.at(-1)
  if (last === undefined || segments.length > 2) return null
  try {
    return decodeURIComponent(last)
  } catch {
    return null
  }
}
