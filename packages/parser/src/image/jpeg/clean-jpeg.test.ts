import { expect, it } from 'vitest'
import {
  codedPixels,
  jfifSegment,
  jpegFile,
  jpegPixels,
  jpegSegment,
  scanSegment,
} from '../../../test/image-files/jpeg-file.ts'
import { exifBlock, xmpPacket } from '../../../test/image-files/metadata-blocks.ts'
import { joinBytes, type BytePart } from '../join-bytes.ts'
import { orientationExif } from '../metadata/orientation-exif.ts'
import { cleanJpeg } from './clean-jpeg.ts'

const start = [0xff, 0xd8]
const end = [0xff, 0xd9]
const file = (...segments: BytePart[]) => joinBytes([start, ...segments, jpegPixels(), end])

it('a file without metadata stays as it is', () => {
  const plain = file(jfifSegment)
  expect(cleanJpeg(plain)).toEqual(plain)
})

it('the profile of colours, how colours are coded and JFIF’s density stay', () => {
  const profile = [jpegSegment(0xe2, 'ICC_PROFILE\0', [1, 2], 'a'), jpegSegment(0xe2, 'ICC_PROFILE\0', [2, 2], 'b')]
  const adobe = jpegSegment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 2])
  const before = [jpegSegment(0xe1, 'Exif\0\0', exifBlock({})), jfifSegment, ...profile, adobe]
  expect(cleanJpeg(jpegFile({ before }))).toEqual(file(jfifSegment, ...profile, adobe))
})

it.each([2, 3, 4, 5, 6, 7, 8])(
  'an orientation of %i stays, behind JFIF and without the rest of its block',
  (orientation) => {
    const exif = exifBlock({ orientation, artist: 'Jane Doe' }, true)
    const cleaned = file(jfifSegment, jpegSegment(0xe1, 'Exif\0\0', orientationExif(orientation)))
    expect(cleanJpeg(jpegFile({ exif, before: [jfifSegment] }))).toEqual(cleaned)
  },
)

it('an orientation of 1 goes with its block', () => {
  expect(cleanJpeg(jpegFile({ orientation: 1, xmp: xmpPacket('') }))).toEqual(file())
})

it('all scans, with restart markers and tables between them, stay', () => {
  const table = jpegSegment(0xc4, [0x10], new Uint8Array(16))
  const scans = [scanSegment(), table, scanSegment(Uint8Array.of(0xff, 0, 0xff, 0xd7, 9)), scanSegment(codedPixels)]
  const plain = jpegFile({ frame: 0xc2, scans })
  expect(cleanJpeg(plain)).toEqual(plain)
  const between = [scanSegment(), jpegSegment(0xfe, 'comment'), ...scans.slice(1)]
  expect(cleanJpeg(jpegFile({ frame: 0xc2, scans: between }))).toEqual(plain)
})

it('fill bytes and bytes between segments go', () => {
  const comment = jpegSegment(0xfe, 'comment')
  const filled = joinBytes([start, 'between', [0xff, 0xff], comment, [0xff, 0xff, 0xff], jpegPixels(), [0xff], end])
  expect(cleanJpeg(filled)).toEqual(file())
})

it('previews, and images behind the end, go', () => {
  const exif = joinBytes([exifBlock({}), jpegFile()])
  const preview = jpegSegment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, 1, 1], [255, 0, 0])
  const before = [preview, jpegSegment(0xe2, 'MPF\0', 'index')]
  expect(cleanJpeg(jpegFile({ exif, before, after: jpegFile() }))).toEqual(file(jfifSegment))
})

it('a file of very many segments is refused', () => {
  expect(
    cleanJpeg(joinBytes([start, new Uint8Array(400_000).map((_, at) => [0xff, 0xfe, 0, 2][at % 4] ?? 0), end])),
  ).toBeNull()
})
