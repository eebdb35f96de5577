import { codeAt } from './code-at.ts'
import type { ImageRejectReason } from './image-rejection.ts'
import { isRawTiff } from './is-raw-tiff.ts'

/** Where a document of text shows what it is. */
const openingBytes = 4096

// By the first bytes. TIFF is the form of many raw files, and is looked at in `isRawTiff`.
const signatures: Partial<Record<ImageRejectReason, readonly string[]>> = {
  'is-pdf': ['%PDF-'],
  'is-psd': ['8BPS'],
  'is-jpeg-xl': ['\u00ff\n', '\0\0\0\fJXL '],
  'is-tiff': ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'],
  // Of Fujifilm, Olympus, Panasonic, Sigma and Minolta.
  'is-raw': ['FUJIFILMCCD-RAW', 'IIRO', 'IIRS', 'MMOR', 'IIU\0', 'FOVb', '\0MRM'],
  // Matroska and WebM.
  'is-video': ['\u001aE\u00df\u00a3'],
}

// By the major brand of a box file: HEIF's, then Canon's CR3, then those of films.
const brands: readonly (readonly [RegExp, ImageRejectReason])[] = [
  [/^(?:hei[cmxsf]|hev[cmxs]|mif[12]|msf1|miaf)/, 'is-heic'],
  [/^crx /, 'is-raw'],
  [/^(?:isom|iso\d|mp4|avc1|qt {2}|M4V|3g|f4v)/, 'is-video'],
]

/** Why bytes that are of none of the paper's types are refused: what they are, as far as it is known. */
export function refusedType(bytes: Uint8Array): ImageRejectReason {
  if (bytes.length === 0) return 'empty'
  const opening = codeAt(bytes, 0, openingBytes)
  const reasons = Object.keys(signatures) as ImageRejectReason[]
  const known = reasons.find((reason) => signatures[reason]?.some((signature) => opening.startsWith(signature)))
  if (known !== undefined) return known === 'is-tiff' && isRawTiff(bytes) ? 'is-raw' : known
  // Behind its size, four bytes are reserved.
  if (opening.startsWith('BM') && opening.startsWith('\0\0\0\0', 6)) return 'is-bmp'
  if (opening.startsWith('ftyp', 4))
    return brands.find(([brand]) => brand.test(opening.slice(8, 12)))?.[1] ?? 'unknown-type'
  return documentType(opening)
}

function documentType(opening: string): ImageRejectReason {
  // Without its zeros, UTF-16 looks like ASCII.
  const text = opening.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return 'is-web-page'
  const isDrawing = /^<(?:(?:\w+:)?svg|\?xml|!doctype|!--)/i.test(text) && /<(?:\w+:)?svg[\s>]/i.test(text)
  // A page behind a comment may contain a drawing.
  if (isDrawing) return /<html[\s>]/i.test(text) ? 'is-web-page' : 'is-svg'
  return 'unknown-type'
}
