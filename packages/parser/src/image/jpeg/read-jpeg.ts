import type { StoredImage } from '../image-file.ts'
import { rejectImage, type ImageRejection } from '../image-rejection.ts'
import { joinBytes } from '../join-bytes.ts'
import { findIptc } from '../metadata/find-iptc.ts'
import { readExif } from '../metadata/read-exif.ts'
import { uintAt } from '../uint-at.ts'
import { appData } from './app-segments.ts'
import { jpegSegments, type JpegSegment } from './jpeg-segments.ts'

const startOfScan = 0xda
// Start-of-frame markers are C0 to CF, but for those that begin tables.
const tables = new Set([0xc4, 0xc8, 0xcc])
// Baseline, extended and progressive with Huffman codes; browsers show no other.
const shownFrames = new Set([0xc0, 0xc1, 0xc2])

/** Reads a JPEG. Of several EXIF or XMP segments the first counts; Photoshop's are parts of one block. */
export function readJpeg(bytes: Uint8Array): StoredImage | ImageRejection {
  const segments = jpegSegments(bytes)
  if (segments === null || !segments.some(({ marker }) => marker === startOfScan)) return rejectImage('cut-off')
  const frame = segments.find(isFrame)
  if (frame === undefined || frame.data.length < 6) return rejectImage('broken')
  if (!shownFrames.has(frame.marker) || frame.data[0] !== 8) return rejectImage('rare-jpeg')
  const exif = appData(segments, 'exif')[0] ?? null
  return {
    ok: true,
    width: uintAt(frame.data, 3, 2),
    height: uintAt(frame.data, 1, 2),
    orientation: exif === null ? 1 : readExif(exif).orientation,
    isAnimated: false,
    metadata: {
      exif,
      xmp: appData(segments, 'xmp')[0] ?? null,
      iptc: findIptc(joinBytes(appData(segments, 'photoshop'))),
    },
  }
}

function isFrame({ marker }: JpegSegment): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !tables.has(marker)
}
