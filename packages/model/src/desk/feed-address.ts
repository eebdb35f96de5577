import { isPublicHost } from '../public-host.ts'

/** The parts of an address, as `URL` has them. */
type AddressParts = { protocol: string; username: string; password: string; host: string; hostname: string }

/**
 * What keeps an address from being asked for a feed: it is none that the paper asks (`bad-address`: not by http or
 * https, or with a password), or its host is of a private network (`private-address`). Null where nothing does. A name
 * that looks public may still lead to a private address.
 *
 * @param allowedHosts Hosts that may be private, each with its port, with commas between: `127.0.0.1:8080`.
 */
export function feedAddressFault(
  { protocol, username, password, host, hostname }: AddressParts,
  allowedHosts: string,
): 'bad-address' | 'private-address' | null {
  if (protocol !== 'http:' && protocol !== 'https:') return 'bad-address'
  if (username !== '' || password !== '') return 'bad-address'
  return isAllowedHost(host, allowedHosts) || isPublicHost(hostname) ? null : 'private-address'
}

/** Whether a host, its port included, is one of those that may be private. */
export function isAllowedHost(host: string, allowedHosts: string): boolean {
  return allowedHosts.split(',').some((allowed) => allowed.trim() === host)
}
