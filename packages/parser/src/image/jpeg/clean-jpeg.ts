import { joinBytes, type BytePart } from '../join-bytes.ts'
import { orientationExif } from '../metadata/orientation-exif.ts'
import { readExif } from '../metadata/read-exif.ts'
import { appData, isApp } from './app-segments.ts'
import { jpegSegments, type JpegSegment } from './jpeg-segments.ts'

// Tables, frames, scans, restart intervals and numbers of lines.
const isOfPixels = (marker: number) => marker >= 0xc0 && marker <= 0xdd
const jfifBytes = 14
const adobeBytes = 12

/**
 * A JPEG without metadata: what its pixels and colours need, and an orientation other than 1. Previews go with the
 * segments that hold them, and second images with what stands behind the end. Null for a file that is cut off.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = jpegSegments(bytes)
  if (segments === null) return null
  const exif = appData(segments, 'exif')[0]
  const orientation = exif === undefined ? 1 : readExif(exif).orientation
  const jfif = segments.find((segment) => isApp(segment, 'jfif') && segment.data.length >= jfifBytes)
  return joinBytes([
    [0xff, 0xd8],
    ...(jfif === undefined ? [] : [writeSegment(0xe0, [jfif.data.subarray(0, jfifBytes - 2), [0, 0]])]),
    ...(orientation === 1 ? [] : [writeSegment(0xe1, ['Exif\0\0', orientationExif(orientation)])]),
    ...segments.flatMap(kept),
    [0xff, 0xd9],
  ])
}

function kept(segment: JpegSegment): Uint8Array[] {
  if (isOfPixels(segment.marker) || isApp(segment, 'icc')) return [segment.whole]
  // Tells whether colours are RGB, YCbCr, CMYK or YCCK.
  const isAdobe = isApp(segment, 'adobe') && segment.data.length >= adobeBytes
  return isAdobe ? [writeSegment(segment.marker, [segment.data.subarray(0, adobeBytes)])] : []
}

function writeSegment(marker: number, parts: readonly BytePart[]): Uint8Array {
  const data = joinBytes(parts)
  const length = data.length + 2
  return joinBytes([[0xff, marker, length >> 8, length & 0xff], data])
}
