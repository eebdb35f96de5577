import { canonicalPath } from '@broadsheet/edge'
import { decodePart, oldAddressName } from '@broadsheet/model'

/**
 * Reads the slug from an article's address (`https://paper.example/harbour/late-ferry?from=mail`), from its path or from
 * the slug alone, normalised as readers' requests are. Null if the address cannot be an article's.
 */
export function slugOfAddress(address: string): string | null {
  const path = /^https?:\/\//i.test(address) ? (URL.parse(address)?.pathname ?? '') : address
  const segments = canonicalPath(path.replace(/[?#].*$/s, ''))
    .split('/')
    .filter((segment) => segment !== '')
  const last = segments.at(-1)
  return last === undefined || segments.length > 2 ? null : decodePart(last)
}

/**
 * Reads what a redirect comes from: the slug of an address that can be an article's, below any section; else the name of
 * the whole address, which begins with a slash, such as `/2019/07/quay-contract` or `/?p=11`. Null for neither.
 */
export function redirectSource(address: string): string | null {
  const name = oldAddressName(address)
  return name?.includes('?') === true ? name : (slugOfAddress(address) ?? name)
}
