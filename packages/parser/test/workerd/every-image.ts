import { cleanImageFile, readImageFile } from '../../src/index.ts'
import { jpegFile } from '../image-files/jpeg-file.ts'
import { markedFiles } from '../image-files/marked-files.ts'
import { exifBlock, iptcBlock, xmpPacket } from '../image-files/metadata-blocks.ts'

/** An image file in base64, and what Node makes of it: its facts as JSON, and the cleaned file in base64. */
export type ReadImage = { name: string; base64: string; read: string; clean: string }

const texts = jpegFile({
  exif: exifBlock({ orientation: 6, takenAt: '2026:11:25 08:00:00', offset: '+01:00' }),
  xmp: xmpPacket('<dc:rights>© Quay</dc:rights>'),
  iptc: iptcBlock([2, 120, 'Zo\u00eb at the quay'], [2, 110, new TextEncoder().encode('Zoë/北京')]),
})

/** Files of every type, as Node reads and cleans them. */
export function everyImage(): ReadImage[] {
  return [...markedFiles, { name: 'texts in Latin-1 and UTF-8', bytes: texts }].map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
    read: JSON.stringify(readImageFile(bytes)),
    clean: Buffer.from(cleanImageFile(bytes)).toString('base64'),
  }))
}
