import { readWallTime } from '../../time/wall-time.ts'
import { codeAt } from '../code-at.ts'
import { decodeImageText } from './decode-image-text.ts'
import { readTiff } from './read-tiff.ts'

/** What an EXIF block says (CIPA DC-008): `orientation` is 1 to 8, and texts are empty if it has none. */
export type Exif = { orientation: number; caption: string; creator: string; copyright: string; takenAt: string }

const tags = {
  imageDescription: 0x010e,
  orientation: 0x0112,
  artist: 0x013b,
  copyright: 0x8298,
  exifDirectory: 0x8769,
  dateTimeOriginal: 0x9003,
  offsetTimeOriginal: 0x9011,
}

// What cameras write into the description by themselves.
const madeByCamera = /^(?:.*digital camera|sony dsc|dcim|exif.jpeg.*)$/i

/** Reads an EXIF block, with or without the `Exif` that JPEG puts before it. Never throws. */
export function readExif(block: Uint8Array): Exif {
  const tiff = readTiff(codeAt(block, 0, 6) === 'Exif\0\0' ? block.subarray(6) : block)
  const caption = parts(tiff.bytes(tags.imageDescription))[0] ?? ''
  const photo = tiff.directory(tags.exifDirectory)
  return {
    orientation: validOrientation(tiff.short(tags.orientation)),
    caption: madeByCamera.test(caption) ? '' : caption,
    creator: parts(tiff.bytes(tags.artist))[0] ?? '',
    // Of the photographer, then behind a zero of the editor.
    copyright: parts(tiff.bytes(tags.copyright)).slice(0, 2).filter(Boolean).join('; '),
    takenAt: readTime(photo.text(tags.dateTimeOriginal) ?? '', photo.text(tags.offsetTimeOriginal) ?? ''),
  }
}

function validOrientation(found: number | null): number {
  return found !== null && found >= 1 && found <= 8 ? found : 1
}

/** The texts of a value that zeros separate. */
function parts(value: Uint8Array | null): string[] {
  const texts: string[] = []
  let rest = value ?? new Uint8Array()
  while (rest.length > 0 && texts.length < 2) {
    const zero = rest.indexOf(0)
    texts.push(decodeImageText(zero < 0 ? rest : rest.subarray(0, zero)))
    rest = zero < 0 ? rest.subarray(rest.length) : rest.subarray(zero + 1)
  }
  return texts
}

function readTime(time: string, offset: string): string {
  const [, date, clock] = /^(\d{4}:\d{2}:\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(time) ?? []
  if (date === undefined || clock === undefined) return ''
  const zone = /^(?:[+-](?:0\d|1[0-4]):[0-5]\d|Z)/.exec(offset)?.[0] ?? ''
  const taken = `${date.replaceAll(':', '-')}T${clock}${zone}`
  return readWallTime(taken, 'UTC') === null ? '' : taken
}
