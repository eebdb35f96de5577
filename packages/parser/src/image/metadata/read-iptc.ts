import { uintAt } from '../uint-at.ts'
import { decodeImageText } from './decode-image-text.ts'

/** What an IPTC-IIM block says; texts are empty if it has none. */
export type Iptc = { caption: string; creator: string; credit: string; copyright: string }

const characterSet = 0x015a
const fields = { creator: 0x0250, credit: 0x026e, copyright: 0x0274, caption: 0x0278 }
// IIM 4.2, 1:90: the escape sequence of ISO 2022 for UTF-8.
const utf8 = [0x1b, 0x25, 0x47]
const maxCreators = 20

/** Reads a block of datasets of IPTC-IIM 4.2. Never throws: what is cut off is missing. */
export function readIptc(block: Uint8Array): Iptc {
  const found = new Map<number, Uint8Array[]>()
  let at = 0
  while (block[at] === 0x1c && at + 5 <= block.length) {
    const dataset = uintAt(block, at + 1, 2)
    const { from, to } = valuePlace(block, at + 3)
    if (to > block.length) break
    found.set(dataset, [...(found.get(dataset) ?? []).slice(0, maxCreators - 1), block.subarray(from, to)])
    at = to
  }
  const isUtf8 = found.get(characterSet)?.[0]?.join() === utf8.join()
  const texts = (dataset: number) => (found.get(dataset) ?? []).map((value) => decodeImageText(value, isUtf8))
  return {
    caption: texts(fields.caption)[0] ?? '',
    creator: texts(fields.creator).filter(Boolean).join(', '),
    credit: texts(fields.credit)[0] ?? '',
    copyright: texts(fields.copyright)[0] ?? '',
  }
}

// IIM 4.2, 1.6: with its first bit, a length is the number of bytes of the real one behind it.
function valuePlace(block: Uint8Array, at: number): { from: number; to: number } {
  const length = uintAt(block, at, 2)
  if (length < 0x8000) return { from: at + 2, to: at + 2 + length }
  const size = Math.min(length - 0x8000, 8)
  const from = at + 2 + size
  return { from, to: from + uintAt(block, at + 2, size) }
}
