import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { big } from './numbers.ts'

/** An item of a test's file: `inIdat` stores it in the `meta` box; `pieces` are its data. */
export type AvifItem = {
  type: string
  contentType?: string
  pieces: BytePart[]
  inIdat?: boolean
  isPreview?: boolean
  /** Places that the file claims, in place of the real ones. */
  claims?: [offset: number, length: number][]
}

/** An AVIF of a test. */
export type AvifParts = {
  width?: number
  height?: number
  brand?: string
  irot?: number
  imir?: number
  properties?: Uint8Array[]
  items?: AvifItem[]
  inMeta?: Uint8Array[]
  beforeData?: Uint8Array[]
  afterData?: BytePart[]
}

export function box(type: string, ...content: BytePart[]): Uint8Array {
  const bytes = joinBytes(content)
  return joinBytes([big(bytes.length + 8, 4), type, bytes])
}

const fullBox = (type: string, version: number, flags: number, ...content: BytePart[]) =>
  box(type, [version, ...big(flags, 3)], ...content)

/** The first item of a file: coded pixels. */
export const avifPixels: AvifItem = { type: 'av01', pieces: ['pixels of the', ' primary item'] }

export function avifFile(parts: AvifParts = {}): Uint8Array {
  const { brand = 'avif', items = [avifPixels], beforeData = [], afterData = [] } = parts
  const ftyp = box('ftyp', brand, big(0, 4), 'avifmif1miaf')
  const head = (dataAt: number) => joinBytes([ftyp, metaBox(parts, items, dataAt), ...beforeData])
  // Places are of fixed length, so that the second round finds the data where the first one ended.
  const dataAt = head(0).length + 8
  const stored = items.filter(({ inIdat }) => inIdat !== true).flatMap(({ pieces }) => pieces)
  return joinBytes([head(dataAt), box('mdat', joinBytes(stored), 'gap'), ...afterData])
}

function metaBox(parts: AvifParts, items: readonly AvifItem[], dataAt: number): Uint8Array {
  const { width = 300, height = 200, irot, imir, properties = [], inMeta = [] } = parts
  const inIdat = items.filter((item) => item.inIdat).flatMap(({ pieces }) => pieces)
  const shown = [
    fullBox('ispe', 0, 0, big(width, 4), big(height, 4)),
    ...(irot === undefined ? [] : [box('irot', [irot])]),
    ...(imir === undefined ? [] : [box('imir', [imir])]),
    ...properties,
  ]
  const previews = items.flatMap(({ isPreview }, index) =>
    isPreview ? [box('thmb', big(index + 1, 2), [0, 1, 0, 1])] : [],
  )
  return fullBox(
    ...(['meta', 0, 0] as const),
    fullBox('hdlr', 0, 0, big(0, 4), 'pict', new Uint8Array(12), 'a program\0'),
    fullBox('pitm', 0, 0, big(1, 2)),
    placesBox(items, dataAt),
    fullBox('iinf', 0, 0, big(items.length, 2), joinBytes(items.map(entryBox))),
    ...(previews.length === 0 ? [] : [fullBox('iref', 0, 0, ...previews)]),
    box(
      'iprp',
      box('ipco', ...shown),
      fullBox('ipma', 0, 0, big(1, 4), big(1, 2), [shown.length, ...shown.keys().map((index) => index + 1)]),
    ),
    ...(inIdat.length === 0 ? [] : [box('idat', ...inIdat)]),
    ...inMeta,
  )
}

function placesBox(items: readonly AvifItem[], dataAt: number): Uint8Array {
  const next = { file: dataAt, idat: 0 }
  const rows = items.flatMap(({ pieces, inIdat = false, claims }, index) => {
    const real = pieces.map((piece) => {
      const store = inIdat ? 'idat' : 'file'
      next[store] += piece.length
      return [next[store] - piece.length, piece.length] as const
    })
    const places = claims ?? real
    return [
      [...big(index + 1, 2), 0, inIdat ? 1 : 0, 0, 0, ...big(places.length, 2)],
      ...places.flatMap(([offset, length]) => [big(offset, 4), big(length, 4)]),
    ]
  })
  return fullBox('iloc', 1, 0, [0x44, 0x00], big(items.length, 2), joinBytes(rows))
}

function entryBox({ type, contentType }: AvifItem, index: number): Uint8Array {
  return fullBox(
    'infe',
    2,
    0,
    big(index + 1, 2),
    [0, 0],
    type,
    [0],
    contentType === undefined ? [] : `${contentType}\0`,
  )
}

/** An Exif item: its first four bytes count those between them and the block. */
export function exifItem(block: Uint8Array, inIdat = false): AvifItem {
  return { type: 'Exif', pieces: [[0, 0, 0, 6], 'Exif\0\0', block], inIdat }
}

export function xmpItem(packet: Uint8Array, inIdat = false): AvifItem {
  return { type: 'mime', contentType: 'application/rdf+xml', pieces: [packet], inIdat }
}
