/**
 * 64 bits of a text, in the manner of FNV-1a: two lanes of 32, each a step of xor and multiplication a UTF-16 unit, mixed
 * at the end. Told apart are texts that nobody chose to be alike; whoever may write a page's text gains nothing by it. Web
 * Crypto's digests take twice as long, by encoding, copying and a promise more than by hashing.
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

// The last steps of MurmurHash3: each bit of what came before bears on each of these.
function mixed(lane: number, other: number): number {
  let bits = lane ^ (other >>> 15)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0')
}
