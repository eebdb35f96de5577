import { uintAt } from '../uint-at.ts'

const iptcResource = 0x0404

/**
 * The IPTC-IIM block among Photoshop's image resources (Adobe Photoshop File Formats, "Image Resource Blocks"): each has
 * a signature, a number, a name of even length with its length byte, and a size before its data. Null without one.
 */
export function findIptc(resources: Uint8Array): Uint8Array | null {
  let at = 0
  while (at + 12 <= resources.length) {
    const nameBytes = 1 + (resources[at + 6] ?? 0)
    const size = at + 6 + nameBytes + (nameBytes % 2)
    const from = size + 4
    const to = from + uintAt(resources, size, 4)
    if (to > resources.length) return null
    if (uintAt(resources, at + 4, 2) === iptcResource) return resources.subarray(from, to)
    at = to + ((to - from) % 2)
  }
  return null
}
