import { isTooLarge } from '../image-rejection.ts'
import { uintAt } from '../uint-at.ts'
import type { Box } from './boxes-in.ts'

/**
 * Width and height by the properties of an item, before it is turned; null without the property `ispe`. A crop (`clap`,
 * ISO 14496-12, 12.1.4) counts if it begins in the corner of the image: Chromium shows the whole image for any other.
 */
export function shownSize(bytes: Uint8Array, properties: readonly Box[]): { width: number; height: number } | null {
  const find = (code: string) => properties.find(({ type }) => type === code)?.from
  const ispe = find('ispe')
  if (ispe === undefined) return null
  const stored = { width: uintAt(bytes, ispe + 4, 4), height: uintAt(bytes, ispe + 8, 4) }
  const clap = find('clap')
  // A crop makes an image no easier to decode.
  if (clap === undefined || isTooLarge(stored)) return stored
  const width = croppedSide(bytes, clap, stored.width)
  const height = croppedSide(bytes, clap + 8, stored.height)
  return width === null || height === null ? stored : { width, height }
}

/** The length of a side: null if the crop does not begin at its start, or is not of whole pixels within it. */
function croppedSide(bytes: Uint8Array, at: number, side: number): number | null {
  const cropped = uintAt(bytes, at, 4) / uintAt(bytes, at + 4, 4)
  // How far the middle of the crop is behind that of the image, as a signed fraction.
  const offset = (uintAt(bytes, at + 16, 4) | 0) / uintAt(bytes, at + 20, 4)
  const isFromStart = Number.isInteger(cropped) && cropped <= side && offset === (cropped - side) / 2
  return isFromStart ? cropped : null
}
