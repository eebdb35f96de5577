import { resolveAddress } from '../html/resolve-address.ts'
import { wordsIn, type Fields } from './fields.ts'

// Those of Hugo, and of Jekyll's plugin for redirects.
const names = ['aliases', 'redirect_from']
const ownNames = ['url', 'permalink']

/**
 * The addresses from which an article's site redirects to it, and its own: absolute, or paths where the site is unknown;
 * null for one that is relative to a folder that nobody knows.
 */
export function oldAddressesIn(fields: Fields, baseUrl: string | null): (string | null)[] {
  // A pattern of Jekyll's, such as /:year/:title, is no address.
  const own = ownNames.flatMap((name) => wordsIn(fields[name]).filter((value) => /^\/(?!\/|.*:)/u.test(value)))
  return [...names.flatMap((name) => wordsIn(fields[name])), ...own].map(
    (value) => resolveAddress(value, baseUrl) ?? (/^\/(?!\/)/u.test(value) ? value : null),
  )
}
