import { codeAt } from '../code-at.ts'
import type { StoredImage } from '../image-file.ts'
import { rejectImage, type ImageRejection } from '../image-rejection.ts'
import { joinBytes } from '../join-bytes.ts'
import type { ImageMetadata } from '../metadata/image-metadata.ts'
import { uintAt } from '../uint-at.ts'
import { avifBoxes } from './avif-boxes.ts'
import { hasTwice } from './boxes-in.ts'
import { haveCommonBytes, subtractRanges, type ByteRange } from './byte-ranges.ts'
import { itemProperties } from './item-properties.ts'
import { readItems, type Item } from './read-items.ts'
import { shownSize } from './shown-size.ts'

// The EXIF orientation by the quarters that `irot` turns against the clock and by what `imir` then exchanges: nothing,
// top and bottom (0), left and right (1).
const orientations = [
  [1, 4, 2],
  [8, 5, 7],
  [3, 2, 4],
  [6, 7, 5],
] as const

/**
 * Reads an AVIF, still or animated. Its size and orientation are properties of its primary item; browsers don't apply an
 * orientation of its EXIF.
 */
export function readAvif(bytes: Uint8Array): StoredImage | ImageRejection {
  const boxes = avifBoxes(bytes)
  const [meta] = boxes?.metas ?? []
  if (boxes === null || meta === undefined) return rejectImage('cut-off')
  const found = boxes.metas.map((each) => readItems(bytes, each))
  if (found.some((each) => each?.isCutOff)) return rejectImage('cut-off')
  const [first] = found
  if (!first?.primary || found.includes(null) || hasTwice(boxes.top, 'meta', 'moov')) return rejectImage('broken')
  const { primary } = first
  const items = found.flatMap((each) => each?.items ?? [])
  const [shown, hidden] = [items.filter(({ isShown }) => isShown), items.filter(({ isShown }) => !isShown)]
  const properties = itemProperties(bytes, meta, primary.id)
  const find = (code: string) => properties.find(({ type }) => type === code)?.from
  const size = shownSize(bytes, properties)
  // Metadata within pixels, or anywhere but where data are stored, could not be removed.
  const isOdd =
    haveCommonBytes(placesOf(hidden), placesOf(shown)) || subtractRanges(placesOf(items), boxes.stores).length > 0
  if (!primary.isShown || size === null || isOdd) return rejectImage('broken')
  return {
    ok: true,
    ...size,
    orientation: orientationOf(bytes, find('irot'), find('imir')),
    isAnimated: boxes.isFilm && codeAt(bytes, 8, 12) === 'avis',
    metadata: readMetadata(bytes, items),
  }
}

function readMetadata(bytes: Uint8Array, items: readonly Item[]): ImageMetadata {
  const exif = items.find(({ type }) => type === 'Exif')
  const xmp = items.find(({ isXmp }) => isXmp)
  const block = exif === undefined ? null : dataOf(bytes, exif)
  return {
    // Its first four bytes count those between them and the block.
    exif: block === null ? null : block.subarray(4 + uintAt(block, 0, 4)),
    xmp: xmp === undefined ? null : dataOf(bytes, xmp),
    iptc: null,
  }
}

function orientationOf(bytes: Uint8Array, irot: number | undefined, imir: number | undefined): number {
  const quarters = irot === undefined ? 0 : (bytes[irot] ?? 0) & 3
  const mirror = imir === undefined ? 0 : ((bytes[imir] ?? 0) & 1) + 1
  return orientations[quarters]?.[mirror] ?? 1
}

function placesOf(items: readonly Item[]): ByteRange[] {
  return items.flatMap(({ places }) => places)
}

function dataOf(bytes: Uint8Array, { places }: Item): Uint8Array {
  return joinBytes(places.map(({ from, to }) => bytes.subarray(from, to)))
}
