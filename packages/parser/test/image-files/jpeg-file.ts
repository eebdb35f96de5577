import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { exifBlock, photoshopResources } from './metadata-blocks.ts'
import { big } from './numbers.ts'

/** A JPEG of a test: `before` stands before its frame, `after` behind its end. */
export type JpegParts = {
  width?: number
  height?: number
  orientation?: number
  exif?: Uint8Array
  xmp?: Uint8Array
  iptc?: Uint8Array
  frame?: number
  bits?: number
  before?: BytePart[]
  scans?: Uint8Array[]
  after?: BytePart
}

export function jpegSegment(marker: number, ...data: BytePart[]): Uint8Array {
  const content = joinBytes(data)
  return joinBytes([[0xff, marker, ...big(content.length + 2, 2)], content])
}

export const jfifSegment = jpegSegment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, 0, 0])

/** Coded pixels: restart markers, a zero behind an FF, and a fill byte before a marker. */
export const codedPixels = Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xff, 0xd1, 4)

export function scanSegment(pixels = codedPixels): Uint8Array {
  return joinBytes([jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), pixels])
}

/** What a JPEG needs for its pixels, from tables to scans. */
export function jpegPixels({ width = 300, height = 200, frame = 0xc0, bits = 8, scans }: JpegParts = {}): Uint8Array {
  return joinBytes([
    jpegSegment(0xdb, [0], new Uint8Array(64).fill(1)),
    jpegSegment(frame, [bits, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]),
    jpegSegment(0xc4, [0], new Uint8Array(16)),
    jpegSegment(0xdd, [0, 1]),
    ...(scans ?? [scanSegment()]),
  ])
}

export function jpegFile(parts: JpegParts = {}): Uint8Array {
  const { orientation, exif = orientation === undefined ? undefined : exifBlock({ orientation }), xmp, iptc } = parts
  return joinBytes([
    [0xff, 0xd8],
    ...(exif === undefined ? [] : [jpegSegment(0xe1, 'Exif\0\0', exif)]),
    ...(xmp === undefined ? [] : [jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp)]),
    ...(iptc === undefined ? [] : [jpegSegment(0xed, 'Photoshop 3.0\0', photoshopResources(iptc))]),
    ...(parts.before ?? []),
    jpegPixels(parts),
    [0xff, 0xd9],
    parts.after ?? [],
  ])
}
