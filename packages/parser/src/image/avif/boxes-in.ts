import { codeAt } from '../code-at.ts'
import { maxParts } from '../max-parts.ts'
import { uintAt } from '../uint-at.ts'

/** A box of ISO 14496-12: its type, where it starts, and where its content stands. */
export type Box = { type: string; start: number; from: number; to: number }

/** The boxes in a range of bytes, up to the first that does not fit into it. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = []
  let at = from
  while (at + 8 <= to && boxes.length < maxParts) {
    const size = uintAt(bytes, at, 4)
    // A size of 1 stands behind the type, in eight bytes; 0 reaches to the end.
    const header = size === 1 ? 16 : 8
    const end = size === 0 ? to : at + (size === 1 ? uintAt(bytes, at + 8, 8) : size)
    if (end > to || end < at + header) break
    boxes.push({ type: codeAt(bytes, at + 4, at + 8), start: at, from: at + header, to: end })
    at = end
  }
  return boxes
}

/** The boxes in another one, whose own content is `headerBytes` long. */
export function boxesWithin(bytes: Uint8Array, box: Box | undefined, headerBytes = 0): Box[] {
  return box === undefined ? [] : boxesIn(bytes, box.from + headerBytes, box.to)
}

/** Whether there are two boxes of one of the types, of which readers would take either. */
export function hasTwice(boxes: readonly Box[], ...types: string[]): boolean {
  return types.some((type) => boxes.filter((box) => box.type === type).length > 1)
}
