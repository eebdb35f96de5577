import { isPublicHost } from './public-host.ts'

/** The parts of an address, as `URL` has them. */
type AddressParts = { protocol: string; username: string; password: string; hostname: string }

/**
 * What keeps an address that somebody else wrote from being asked: it is none that the paper asks (`bad-address`: not by
 * http or https, or with a password), or its host is of a private network (`private-address`) and not one that
 * `isAllowed` to be. Null where nothing does. A name that looks public may still lead to a private address.
 */
export function addressFault(
  { protocol, username, password, hostname }: AddressParts,
  isAllowed: boolean,
): 'bad-address' | 'private-address' | null {
  if (protocol !== 'http:' && protocol !== 'https:') return 'bad-address'
  if (username !== '' || password !== '') return 'bad-address'
  return isAllowed || isPublicHost(hostname) ? null : 'private-address'
}

/**
 * Whether a host, its port included, is one of those that may be private.
 *
 * @param allowedHosts Hosts, each with its port, with commas between: `127.0.0.1:8080`.
 */
export function isAllowedHost(host: string, allowedHosts: string): boolean {
  return allowedHosts.split(',').some((allowed) => allowed.trim() === host)
}
