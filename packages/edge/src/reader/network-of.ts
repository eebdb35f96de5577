/**
 * The network of an address, as far as one reader may own it: an IPv4 address itself, or the first 64 bits of an IPv6
 * address, for a home connection gets at least that many addresses (RFC 6177). Every spelling of an address gives the
 * same text. `bits` is how many bits of an IPv6 address are one network: 48 are the most that one customer is given.
 */
export function networkOf(address: string, bits: 48 | 64 = 64): string {
  const text = address.trim().toLowerCase()
  if (!text.includes(':')) return text
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  if (mapped?.[1] !== undefined) return mapped[1]
  const [head = '', tail] = text.split('::')
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, bits / 16).join(':')}::/${bits}`
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''))
}
