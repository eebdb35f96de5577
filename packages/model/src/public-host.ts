/**
 * Whether the paper may send requests to a host: false for addresses of one machine or network and for unassigned ones
 * (loopback, private, link-local, shared, multicast, documentation and reserved addresses of the IANA special-purpose
 * registries, RFC 6890), and for names that only a local network resolves. A public name may still resolve to a private
 * address: check each address that it resolves to, too.
 *
 * @param host As `URL.hostname` has it (an IPv6 address may have brackets), or an address from the DNS.
 */
export const isPublicHost = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$|\.$/g, '').toLowerCase()
  if (bare.includes(':')) return isPublicIpv6(bare)
  if (/^[\d.]+$/.test(bare)) return isPublicIpv4(bare)
  return bare.includes('.') && !localSuffixes.some((suffix) => `.${bare}`.endsWith(suffix))
}

const localSuffixes = [
  '.localhost',
  '.local',
  '.internal',
  '.intranet',
  '.lan',
  '.home.arpa',
  '.onion',
  '.test',
  '.invalid',
]

/** The first address and the prefix length of each network that is not public. */
const privateIpv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

const isPublicIpv4 = (address: string) => {
  const number = numberOfIpv4(address)
  if (number === undefined) return false
  return !privateIpv4.some(([network, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(number / size) === Math.floor((numberOfIpv4(network) ?? 0) / size)
  })
}

const numberOfIpv4 = (address: string) => {
  const parts = address.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256))
  if (parts.length !== 4 || parts.some((part) => part > 255)) return undefined
  return parts.reduce((number, part) => number * 256 + part, 0)
}

/** Only global unicast (2000::/3) is public. An address that contains an IPv4 address is as public as that one. */
const isPublicIpv6 = (address: string) => {
  const groups = groupsOf(address)
  if (groups === undefined) return false
  const [first = 0, second = 0, third = 0] = groups
  const last = ipv4Of(groups[6] ?? 0, groups[7] ?? 0)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff) return isPublicIpv4(last)
  if (first === 0x64 && second === 0xff_9b && groups.slice(2, 6).every((group) => group === 0))
    return isPublicIpv4(last)
  if (first === 0x20_02) return isPublicIpv4(ipv4Of(second, third))
  if (first === 0x20_01 && (second < 0x2_00 || second === 0xd_b8)) return false
  if (first === 0x3f_ff && second < 0x10_00) return false
  return first >= 0x20_00 && first < 0x40_00
}

const ipv4Of = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** The eight groups of an IPv6 address; undefined for anything else, such as an address with a zone (`%eth0`). */
const groupsOf = (address: string) => {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  const ipv4 = dotted?.[2] === undefined ? undefined : numberOfIpv4(dotted[2])
  if (dotted !== null && ipv4 === undefined) return undefined
  const plain =
    ipv4 === undefined
      ? address
      : `${dotted?.[1]}${Math.floor(ipv4 / 65_536).toString(16)}:${(ipv4 % 65_536).toString(16)}`
  const [head = '', tail, ...more] = plain.split('::')
  if (more.length > 0) return undefined
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...before, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...after]
  return groups.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined
}
