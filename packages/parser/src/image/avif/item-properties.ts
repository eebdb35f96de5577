import { uintAt } from '../uint-at.ts'
import { boxesWithin, type Box } from './boxes-in.ts'

const fullBoxBytes = 4

/** The properties of an item (ISO 23008-12, 9.3): boxes in the `ipco` box, to which `ipma` boxes point. */
export function itemProperties(bytes: Uint8Array, meta: Box, id: number): Box[] {
  const iprp = boxesWithin(bytes, meta, fullBoxBytes).find(({ type }) => type === 'iprp')
  const boxes = boxesWithin(bytes, iprp)
  const properties = boxesWithin(
    bytes,
    boxes.find(({ type }) => type === 'ipco'),
  )
  return boxes
    .filter(({ type }) => type === 'ipma')
    .flatMap((ipma) => numbersFor(bytes, ipma, id))
    .map((number) => properties[number - 1])
    .filter((property) => property !== undefined)
}

/** The 1-based numbers of an item's properties. */
function numbersFor(bytes: Uint8Array, { from, to }: Box, id: number): number[] {
  const idBytes = bytes[from] === 0 ? 2 : 4
  const isWide = ((bytes[from + 3] ?? 0) & 1) === 1
  const numberBytes = isWide ? 2 : 1
  let at = from + fullBoxBytes + 4
  while (at + idBytes < to) {
    const start = at + idBytes + 1
    const count = Math.min(bytes[start - 1] ?? 0, Math.floor((to - start) / numberBytes))
    if (uintAt(bytes, at, idBytes) === id)
      // The first bit tells whether a property is essential.
      return Array.from(
        { length: count },
        (_, index) => uintAt(bytes, start + index * numberBytes, numberBytes) & (isWide ? 0x7fff : 0x7f),
      )
    at = start + count * numberBytes
  }
  return []
}
