import { codeAt } from '../code-at.ts'
import type { JpegSegment } from './jpeg-segments.ts'

/** The segments of applications that are read or kept: their markers, and how their data begin. */
const names = {
  jfif: { marker: 0xe0, start: 'JFIF\0' },
  exif: { marker: 0xe1, start: 'Exif\0\0' },
  xmp: { marker: 0xe1, start: 'http://ns.adobe.com/xap/1.0/\0' },
  icc: { marker: 0xe2, start: 'ICC_PROFILE\0' },
  photoshop: { marker: 0xed, start: 'Photoshop 3.0\0' },
  adobe: { marker: 0xee, start: 'Adobe' },
} as const

type AppName = keyof typeof names

/** Whether a segment is the one of an application. */
export function isApp({ marker, data }: JpegSegment, name: AppName): boolean {
  const app = names[name]
  return marker === app.marker && codeAt(data, 0, app.start.length) === app.start
}

/** The data of all segments of an application, behind its name. */
export function appData(segments: readonly JpegSegment[], name: AppName): Uint8Array[] {
  return segments.filter((segment) => isApp(segment, name)).map(({ data }) => data.subarray(names[name].start.length))
}
