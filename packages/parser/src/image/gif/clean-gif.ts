import { codeAt } from '../code-at.ts'
import { joinBytes } from '../join-bytes.ts'
import { gifBlocks, type GifBlock } from './gif-blocks.ts'

const graphicControl = 0xf9
const graphicControlBytes = 7
// Start, label, length and name, then a sub-block of three bytes: 1, and how often the animation repeats.
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'].map((name) => `!\u00ff\u000b${name}\u0003\u0001`))
const loopBytes = 18

/**
 * A GIF without comments, texts and data of applications, except how often an animation repeats. Null for a file that is
 * cut off.
 */
export function cleanGif(bytes: Uint8Array): Uint8Array | null {
  const parts = gifBlocks(bytes)
  return parts === null ? null : joinBytes([parts.header, ...parts.blocks.flatMap(kept), [0x3b]])
}

function kept({ label, whole }: GifBlock): (Uint8Array | number[])[] {
  if (label === 'image') return [whole]
  // Only their first sub-block: any that follow it mean nothing.
  if (label === graphicControl) return whole[2] === 4 ? [whole.subarray(0, graphicControlBytes), [0]] : []
  return loops.has(codeAt(whole, 0, loopBytes - 2)) ? [whole.subarray(0, loopBytes), [0]] : []
}
