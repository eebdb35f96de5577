import type { StoredImage } from '../image-file.ts'
import { rejectImage, type ImageRejection } from '../image-rejection.ts'
import { littleUintAt } from '../uint-at.ts'
import type { RiffChunk } from './riff-chunks.ts'
import { webpChunks } from './webp-chunks.ts'

/** Reads a WebP (RFC 9649). Browsers don't apply an orientation of its EXIF. */
export function readWebp(bytes: Uint8Array): StoredImage | ImageRejection {
  const chunks = webpChunks(bytes)
  const find = (...codes: string[]) => chunks?.find(({ code }) => codes.includes(code))
  const image = find('VP8 ', 'VP8L', 'ANMF')
  if (chunks === null || image === undefined) return rejectImage('cut-off')
  const size = sizeOf(find('VP8X') ?? image)
  if (size === null) return rejectImage('broken')
  return {
    ok: true,
    ...size,
    orientation: 1,
    isAnimated: chunks.filter(({ code }) => code === 'ANMF').length > 1,
    metadata: { exif: find('EXIF')?.data ?? null, xmp: find('XMP ')?.data ?? null, iptc: null },
  }
}

function sizeOf({ code, data }: RiffChunk): { width: number; height: number } | null {
  if (code === 'VP8X' && data.length >= 10)
    return { width: littleUintAt(data, 4, 3) + 1, height: littleUintAt(data, 7, 3) + 1 }
  // The first frame of VP8 is a key frame with this start code (RFC 6386, 9.1).
  if (code === 'VP8 ' && data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a)
    return { width: littleUintAt(data, 6, 2) & 0x3fff, height: littleUintAt(data, 8, 2) & 0x3fff }
  if (code === 'VP8L' && data[0] === 0x2f) {
    const bits = littleUintAt(data, 1, 4)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return null
}
