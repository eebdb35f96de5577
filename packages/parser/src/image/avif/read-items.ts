import { codeAt } from '../code-at.ts'
import { uintAt } from '../uint-at.ts'
import { boxesWithin, hasTwice, type Box } from './boxes-in.ts'
import type { ByteRange } from './byte-ranges.ts'
import { readItemPlaces } from './item-places.ts'

/** An item of a file: its type, whether its data are pixels that are shown, and where they stand. */
export type Item = { id: number; type: string; isShown: boolean; isXmp: boolean; places: ByteRange[] }

/** The items of a `meta` box, and whether the data of one reach beyond the end of the file. */
export type Items = { items: Item[]; primary: Item | undefined; isCutOff: boolean }

// Of AVIF and HEIF: coded images, and those that are derived from others.
const imageTypes = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap', 'sato'])
const single = ['pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat']
const fullBoxBytes = 4
const xmpType = 'application/rdf+xml'

/** Reads the items of a `meta` box (ISO 14496-12, 8.11); null if it does not fit together. Never throws. */
export function readItems(bytes: Uint8Array, meta: Box): Items | null {
  const boxes = boxesWithin(bytes, meta, fullBoxBytes)
  const find = (type: string) => boxes.find((box) => box.type === type)
  const iloc = find('iloc')
  const located = iloc === undefined ? null : readItemPlaces(bytes, iloc, find('idat'))
  const kinds = readKinds(bytes, find('iinf'))
  if (located === null || kinds === null || hasTwice(boxes, ...single)) return null
  const previews = readPreviews(bytes, find('iref'))
  const items = [...located.places].map(([id, places]): Item => {
    const { type, isXmp } = kinds.get(id) ?? { type: '', isXmp: false }
    return { id, type, isShown: imageTypes.has(type) && !previews.has(id), isXmp, places }
  })
  const pitm = find('pitm')
  const primary = pitm === undefined ? null : idAt(bytes, pitm.from + fullBoxBytes, bytes[pitm.from] === 0)
  return { items, primary: items.find(({ id }) => id === primary), isCutOff: located.isCutOff }
}

/** The types of items by their numbers, from `infe` boxes of versions 2 and 3; null if a number has two. */
function readKinds(bytes: Uint8Array, iinf: Box | undefined): Map<number, { type: string; isXmp: boolean }> | null {
  const headerBytes = iinf !== undefined && bytes[iinf.from] === 0 ? 6 : 8
  const entries = boxesWithin(bytes, iinf, headerBytes).filter(({ type }) => type === 'infe')
  const kinds = new Map(
    entries.map(({ from, to }) => {
      const isShort = bytes[from] === 2
      // Behind the number and two bytes of protection.
      const at = from + fullBoxBytes + (isShort ? 4 : 6)
      const type = codeAt(bytes, at, at + 4)
      // Behind the item's name, which ends with a zero.
      const contentAt = at + 5 + bytes.subarray(at + 4, to).indexOf(0)
      const isXmp = type === 'mime' && codeAt(bytes, contentAt, contentAt + xmpType.length) === xmpType
      return [idAt(bytes, from + fullBoxBytes, isShort), { type, isXmp }]
    }),
  )
  return kinds.size === entries.length ? kinds : null
}

/** The numbers of items that are small forms of others. */
function readPreviews(bytes: Uint8Array, iref: Box | undefined): Set<number> {
  const isShort = iref !== undefined && bytes[iref.from] === 0
  const references = boxesWithin(bytes, iref, fullBoxBytes).filter(({ type }) => type === 'thmb')
  return new Set(references.map(({ from }) => idAt(bytes, from, isShort)))
}

function idAt(bytes: Uint8Array, at: number, isShort: boolean): number {
  return uintAt(bytes, at, isShort ? 2 : 4)
}
