import { expect, it } from 'vitest'
import { avifFile, avifPixels, exifItem, xmpItem } from '../../../test/image-files/avif-file.ts'
import { gifFile, gifImage, gifXmp } from '../../../test/image-files/gif-file.ts'
import { jpegFile, jpegSegment } from '../../../test/image-files/jpeg-file.ts'
import { exifBlock, iptcBlock, photoshopResources, xmpPacket } from '../../../test/image-files/metadata-blocks.ts'
import { pngChunk, pngFile, xmpChunk } from '../../../test/image-files/png-file.ts'
import { vp8Chunk, vp8xChunk, webpChunk, webpFile } from '../../../test/image-files/webp-file.ts'
import { readImageFile } from '../read-image-file.ts'
import { readImageTexts } from './image-texts.ts'

const xmp = xmpPacket('<dc:description>On the quay</dc:description>', 'photoshop:Credit="Doe/Quay"')
const exif = exifBlock({ copyright: '(c) Quay', takenAt: '2026:11:25 08:00:00', offset: '+01:00' })
const iptc = iptcBlock([2, 110, 'Agency'])
const inBoth = {
  caption: 'On the quay',
  credit: 'Doe/Quay',
  copyright: '(c) Quay',
  takenAt: '2026-11-25T08:00:00+01:00',
}

it.each([
  ['JPEG', jpegFile({ exif, xmp, iptc })],
  ['PNG', pngFile({ before: [pngChunk('eXIf', exif)], behind: [xmpChunk(xmp)] })],
  ['PNG, EXIF behind the pixels', pngFile({ before: [xmpChunk(xmp)], behind: [pngChunk('eXIf', exif)] })],
  ['WebP', webpFile([vp8xChunk(12), vp8Chunk(), webpChunk('EXIF', exif), webpChunk('XMP ', xmp)])],
  [
    'WebP, EXIF named',
    webpFile([vp8xChunk(12), vp8Chunk(), webpChunk('EXIF', 'Exif\0\0', exif), webpChunk('XMP ', xmp)]),
  ],
  ['AVIF', avifFile({ items: [avifPixels, exifItem(exif), xmpItem(xmp)] })],
  ['AVIF, within its box of facts', avifFile({ items: [avifPixels, exifItem(exif, true), xmpItem(xmp, true)] })],
])('%s: EXIF and XMP are read', (_, bytes) => {
  expect(readImageFile(bytes)).toMatchObject({ ok: true, texts: inBoth })
})

it('an EXIF and an XMP item may be in pieces', () => {
  const pieces = [exif.subarray(0, 20), exif.subarray(20)]
  const item = { type: 'Exif', pieces: [[0, 0, 0, 0], ...pieces] }
  expect(readImageFile(avifFile({ items: [avifPixels, item] }))).toMatchObject({ texts: { copyright: '(c) Quay' } })
})

it('XMP of a GIF is read', () => {
  const bytes = gifFile({ blocks: [gifXmp(xmp), gifImage()] })
  expect(readImageFile(bytes)).toMatchObject({ texts: { caption: 'On the quay', credit: 'Doe/Quay' } })
})

it('IPTC of a JPEG is read, also if Photoshop’s block is in two segments', () => {
  const block = photoshopResources(iptc)
  const halves = [block.subarray(0, 30), block.subarray(30)]
  const before = halves.map((half) => jpegSegment(0xed, 'Photoshop 3.0\0', half))
  expect(readImageFile(jpegFile({ before }))).toMatchObject({ texts: { credit: 'Agency' } })
})

const all = {
  exif: exifBlock({ description: 'exif', artist: 'Exif', copyright: 'exif' }),
  iptc: iptcBlock([2, 120, 'iptc'], [2, 80, 'Iptc'], [2, 116, 'iptc']),
  xmp: xmpPacket('<dc:description>xmp</dc:description><dc:rights>xmp</dc:rights><dc:creator>Xmp</dc:creator>'),
}

it.each([
  ['XMP is before IPTC', all, { caption: 'xmp', credit: 'Xmp', copyright: 'xmp' }],
  ['IPTC is before EXIF', { ...all, xmp: null }, { caption: 'iptc', credit: 'Iptc', copyright: 'iptc' }],
  [
    'EXIF is better than nothing',
    { ...all, xmp: null, iptc: null },
    { caption: 'exif', credit: 'Exif', copyright: 'exif' },
  ],
  ['a credit line is before a name', { ...all, iptc: iptcBlock([2, 110, 'Agency']) }, { credit: 'Agency' }],
])('%s', (_, metadata, texts) => {
  expect(readImageTexts(metadata)).toMatchObject(texts)
})

it('what metadata does not say is missing', () => {
  expect(
    readImageTexts({ exif: exifBlock({ artist: ' ' }), xmp: xmpPacket(''), iptc: iptcBlock([2, 120, '\0']) }),
  ).toEqual({})
  expect(readImageTexts({ exif: null, xmp: null, iptc: null })).toEqual({})
})

it('nothing is cut, and a caption is one line without controls', () => {
  const long = `${'A ferry. '.repeat(2000)}The end.`
  const caption = `\u0001 ${long.replaceAll('. ', '.\r\n\t')}\u0007`
  expect(readImageTexts({ exif: exifBlock({ description: caption }), xmp: null, iptc: null })).toEqual({
    caption: long,
  })
})
