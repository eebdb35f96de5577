import { avifBoxes, metaHeaderBytes, shownBoxes, type AvifBoxes } from './avif-boxes.ts'
import { boxesWithin, type Box } from './boxes-in.ts'
import { subtractRanges, type ByteRange } from './byte-ranges.ts'
import { readItems, type Items } from './read-items.ts'

const metaBoxes = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref', 'idat', 'dinf', 'grpl'])
const filmBoxes = new Set(['mvhd', 'trak', 'meta', 'mvex'])
const trackBoxes = new Set(['tkhd', 'edts', 'tref', 'mdia', 'meta'])
// Names, descriptions, alternative texts, times, and where the camera stood.
const personalProperties = new Set(['udes', 'altt', 'crtt', 'mdft', 'cmin', 'cmex', 'uuid', 'free', 'skip'])

/**
 * An AVIF without metadata. Bytes are overwritten with zeros and nothing moves, because pixels are found by their places
 * in the file; only what stands behind the last box is taken off. Null for a file that is cut off or does not fit
 * together.
 */
export function cleanAvif(original: Uint8Array): Uint8Array | null {
  const boxes = avifBoxes(original)
  if (boxes === null) return null
  const bytes = original.slice(0, boxes.top.at(-1)?.to ?? 0)
  const items = boxes.metas.map((meta) => readItems(original, meta)).filter((found) => found !== null)
  if (items.length < boxes.metas.length) return null
  for (const { from, to } of hiddenRanges(items, boxes)) bytes.fill(0, from, to)
  clearAll(bytes, boxes.top, shownBoxes)
  for (const meta of boxes.metas) cleanMeta(bytes, meta)
  for (const film of boxes.top.filter(isOf('moov'))) cleanFilm(bytes, film)
  return bytes
}

/** What holds no shown pixels in the boxes that store data. Of a film only items of metadata, for frames are no items. */
function hiddenRanges(items: readonly Items[], { stores, isFilm }: AvifBoxes): ByteRange[] {
  const placesOf = (isShown: boolean) =>
    items.flatMap((each) => each.items.filter((item) => item.isShown === isShown)).flatMap(({ places }) => places)
  return subtractRanges(isFilm ? placesOf(false) : stores, placesOf(true))
}

function cleanMeta(bytes: Uint8Array, meta: Box): void {
  const boxes = boxesWithin(bytes, meta, metaHeaderBytes)
  clearAll(bytes, boxes, metaBoxes)
  // Behind the handler's type and reserved bytes stands the name of the program.
  for (const { from, to } of boxes.filter(isOf('hdlr'))) bytes.fill(0, Math.min(from + 24, to), to)
  const lists = boxes.filter(isOf('iprp')).flatMap((iprp) => boxesWithin(bytes, iprp).filter(isOf('ipco')))
  const properties = lists.flatMap((ipco) => boxesWithin(bytes, ipco))
  for (const { type, from, to } of properties) if (personalProperties.has(type)) bytes.fill(0, from, to)
}

function cleanFilm(bytes: Uint8Array, film: Box): void {
  const boxes = boxesWithin(bytes, film)
  clearAll(bytes, boxes, filmBoxes)
  clearTimes(bytes, boxes.filter(isOf('mvhd')))
  for (const track of boxes.filter(isOf('trak'))) {
    const parts = boxesWithin(bytes, track)
    clearAll(bytes, parts, trackBoxes)
    clearTimes(bytes, parts.filter(isOf('tkhd')))
    for (const media of parts.filter(isOf('mdia'))) clearTimes(bytes, boxesWithin(bytes, media).filter(isOf('mdhd')))
  }
}

/** Clears when a film was made and changed: two numbers, of eight bytes each from version 1 on. */
function clearTimes(bytes: Uint8Array, headers: readonly Box[]): void {
  for (const { from, to } of headers) bytes.fill(0, from + 4, Math.min(from + (bytes[from] === 0 ? 12 : 20), to))
}

/** Makes free space of boxes of other types. */
function clearAll(bytes: Uint8Array, boxes: readonly Box[], known: ReadonlySet<string>): void {
  for (const { type, start, from, to } of boxes) {
    if (known.has(type)) continue
    bytes.set([0x66, 0x72, 0x65, 0x65], start + 4)
    bytes.fill(0, from, to)
  }
}

function isOf(code: string): (box: Box) => boolean {
  return ({ type }) => type === code
}
