import { codeAt } from '../code-at.ts'
import { boxesIn, boxesWithin, type Box } from './boxes-in.ts'

/**
 * The boxes of an AVIF: all at the top; every `meta` box, of which that of the file is first; and those that store the
 * data of images and frames.
 */
export type AvifBoxes = { top: Box[]; metas: Box[]; stores: Box[]; isFilm: boolean }

/** The bytes of a `meta` box before the boxes in it: a version and flags. */
export const metaHeaderBytes = 4

/** The boxes at the top that show an image or a film; all others are metadata or nothing. */
export const shownBoxes = new Set(['ftyp', 'meta', 'moov', 'mdat'])

/** The boxes of an AVIF; null if it is cut off. What stands behind the last box is ignored. */
export function avifBoxes(bytes: Uint8Array): AvifBoxes | null {
  const top = boxesIn(bytes, 0, bytes.length)
  const end = top.at(-1)?.to ?? 0
  if (shownBoxes.has(codeAt(bytes, end + 4, end + 8))) return null
  const moov = top.find(({ type }) => type === 'moov')
  const tracks = boxesWithin(bytes, moov).filter(({ type }) => type === 'trak')
  const holders = [top, boxesWithin(bytes, moov), ...tracks.map((track) => boxesWithin(bytes, track))]
  const metas = holders.flatMap((boxes) => boxes.filter(({ type }) => type === 'meta'))
  if (!top.some(({ type }) => type === 'meta')) return null
  const idats = metas.flatMap((meta) => boxesWithin(bytes, meta, metaHeaderBytes)).filter(({ type }) => type === 'idat')
  return { top, metas, stores: [...top.filter(({ type }) => type === 'mdat'), ...idats], isFilm: tracks.length > 0 }
}
