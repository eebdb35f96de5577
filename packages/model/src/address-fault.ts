import { isPublicHost } from './public-host.ts'

type AddressParts = { protocol: string; username: string; password: string; hostname: string }

/**
 * The reason why the paper must not fetch an address that somebody else wrote: `bad-address` for one that is not http
 * or https or has a password, `private-address` for a host of a private network that is not `isAllowed`; null if there
 * is none. A public name may still resolve to a private address.
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
 * Whether a host with its port is one of the private hosts that are allowed.
 *
 * @param allowedHosts Hosts with their ports, separated by commas: `127.0.0.1:8080`.
 */
export function isAllowedHost(host: string, allowedHosts: string): boolean {
  return allowedHosts.split(',').some((allowed) => allowed.trim() === host)
}
