/**
 * A hash of 64 bits, in hexadecimal, like FNV-1a: two lanes of 32 bits, each with an xor and a multiplication for every
 * UTF-16 unit, mixed at the end. It is not cryptographic: it need not withstand texts that are chosen to collide. The
 * digests of Web Crypto take twice as long, mostly for encoding, copying and a promise.
 */
export function hashText(text: string): string {
  let one = 0x811c9dc5 | 0
  let two = 0x9e3779b9 | 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    two = Math.imul(two ^ unit, 0x5f356495)
  }
  return hex(mixed(one, two)) + hex(mixed(two, one))
}

// The final mix of MurmurHash3: every input bit affects every output bit.
function mixed(lane: number, other: number): number {
  let bits = lane ^ (other >>> 15)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0')
}
