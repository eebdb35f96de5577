import { joinBytes } from '../join-bytes.ts'

/** The smallest EXIF block that holds an orientation: a TIFF header, a directory with one entry, and no other. */
export function orientationExif(orientation: number): Uint8Array {
  return joinBytes([
    'MM\0*\0\0\0\b',
    '\0\u0001',
    '\u0001\u0012\0\u0003\0\0\0\u0001',
    [0, orientation, 0, 0],
    '\0\0\0\0',
  ])
}
