import { describe, expect, it } from 'vitest'
import { avifFile, avifPixels } from '../../test/image-files/avif-file.ts'
import { gifFile } from '../../test/image-files/gif-file.ts'
import { jpegFile } from '../../test/image-files/jpeg-file.ts'
import { exifBlock } from '../../test/image-files/metadata-blocks.ts'
import { pngFile } from '../../test/image-files/png-file.ts'
import { vp8Chunk, vp8lChunk, webpFile } from '../../test/image-files/webp-file.ts'
import { imageRejectMessage, type ImageRejectReason } from './image-rejection.ts'
import { joinBytes } from './join-bytes.ts'
import { readImageFile } from './read-image-file.ts'

const sized: Record<string, (width: number, height: number) => Uint8Array> = {
  jpg: (width, height) => jpegFile({ width, height }),
  png: (width, height) => pngFile({ width, height }),
  gif: (width, height) => gifFile({ width, height }),
  webp: (width, height) => webpFile([vp8Chunk(width, height)]),
  avif: (width, height) => avifFile({ width, height }),
}

it.each(Object.entries(sized))('%s: type and size are read', (type, file) => {
  const plain = { ok: true, type, width: 640, height: 480, orientation: 1, isAnimated: false, texts: {} }
  expect(readImageFile(file(640, 480))).toEqual(plain)
})

it.each(Object.entries(sized))('%s: each shorter form of a file is cut off', (_, file) => {
  const whole = file(640, 480)
  for (let length = 12; length < whole.length; length += 1)
    expect.soft(readImageFile(whole.subarray(0, length)), `${length} bytes`).toEqual({ ok: false, reason: 'cut-off' })
})

it.each(Object.entries(sized))('%s: what stands behind the end is ignored', (_, file) => {
  const more = joinBytes([file(640, 480), 'more bytes'])
  expect(readImageFile(more)).toMatchObject({ ok: true, width: 640, height: 480 })
})

it.each(Object.entries(sized))('%s: a file is read the same way within a larger array', (_, file) => {
  const around = joinBytes(['before', file(640, 480), 'behind'])
  const within = around.subarray(6, around.length - 6)
  expect(readImageFile(within)).toMatchObject({ ok: true, width: 640, height: 480 })
})

it.each(['jpg', 'png', 'avif'])('%s: an image without a size is refused', (type) => {
  expect(readImageFile(sized[type]?.(0, 10) ?? new Uint8Array())).toEqual({ ok: false, reason: 'no-size' })
  expect(readImageFile(sized[type]?.(10, 0) ?? new Uint8Array())).toEqual({ ok: false, reason: 'no-size' })
})

describe.each(['jpg', 'png', 'gif', 'avif'])('%s', (type) => {
  const reasonFor = (width: number, height: number) => {
    const read = readImageFile(sized[type]?.(width, height) ?? new Uint8Array())
    return read.ok ? null : read.reason
  }

  it('may have sides of 16,384 pixels and 100 million in all', () => {
    expect(reasonFor(16_384, 1)).toBeNull()
    expect(reasonFor(10_000, 10_000)).toBeNull()
    expect(reasonFor(16_385, 1)).toBe('too-many-pixels')
    expect(reasonFor(1, 16_385)).toBe('too-many-pixels')
    expect(reasonFor(10_000, 10_001)).toBe('too-many-pixels')
  })
})

const oriented: Record<string, (orientation: number) => Uint8Array> = {
  jpg: (orientation) => jpegFile({ orientation }),
  png: (orientation) => pngFile({ orientation }),
  // libavif's table from EXIF's orientations to the properties of an item.
  avif: (orientation) =>
    avifFile(
      [
        {},
        {},
        { imir: 1 },
        { irot: 2 },
        { imir: 0 },
        { irot: 1, imir: 0 },
        { irot: 3 },
        { irot: 1, imir: 1 },
        { irot: 1 },
      ][orientation],
    ),
}

describe.each(Object.entries(oriented))('%s', (_, file) => {
  it.each([1, 2, 3, 4])('of orientation %i is shown with the sides that it is stored with', (orientation) => {
    expect(readImageFile(file(orientation))).toMatchObject({ orientation, width: 300, height: 200 })
  })

  it.each([5, 6, 7, 8])('of orientation %i is shown with its sides exchanged', (orientation) => {
    expect(readImageFile(file(orientation))).toMatchObject({ orientation, width: 200, height: 300 })
  })
})

it.each([0, 9, 256])('the orientation %i means nothing', (orientation) => {
  expect(readImageFile(jpegFile({ orientation }))).toMatchObject({ orientation: 1, width: 300, height: 200 })
})

const tiff = (make: string, tag: number) => {
  const block = exifBlock({ make, orientation: 1 })
  // In place of the orientation's.
  const at = block.findIndex((byte, index) => byte === 0x01 && block[index + 1] === 0x12)
  return joinBytes([block.subarray(0, at), [tag >> 8, tag & 255], block.subarray(at + 2)])
}

it.each<[ImageRejectReason, string, Uint8Array | string]>([
  ['empty', 'nothing', ''],
  ['is-heic', 'a photo of a telephone', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic'],
  ['is-heic', 'a HEIF of any codec', '\0\0\0\u0018ftypmif1\0\0\0\0mif1miaf'],
  ['is-heic', 'a burst', '\0\0\0\u0018ftyphevc\0\0\0\0msf1hevc'],
  ['is-svg', 'a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['is-svg', 'a drawing behind a declaration', '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- by hand -->\n<svg>'],
  ['is-svg', 'a drawing with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'],
  ['is-svg', 'a drawing in UTF-16', `\u00ff\u00fe${'<svg width="1">'.split('').join('\0')}\0`],
  ['is-web-page', 'a page', '<!DOCTYPE html><html><body><svg></svg>'],
  ['is-web-page', 'a page behind a comment', '<!-- cached --><html><svg></svg></html>'],
  ['is-pdf', 'a PDF', '%PDF-1.7\n'],
  ['is-psd', 'a document of Photoshop', '8BPS\0\u0001'],
  ['is-bmp', 'a bitmap', 'BM\u0036\u0010\0\0\0\0\0\0\u0036\0'],
  ['is-jpeg-xl', 'a JPEG XL', '\u00ff\n\0\0'],
  ['is-jpeg-xl', 'a JPEG XL in boxes', '\0\0\0\fJXL \r\n\u0087\n'],
  ['is-tiff', 'a TIFF', exifBlock({ make: 'NIKON CORPORATION', orientation: 1 }, true)],
  ['is-tiff', 'a big TIFF', 'MM\0+\0\b\0\0'],
  ['is-raw', "Canon's CR2", 'II*\0\u0010\0\0\0CR\u0002\0'],
  ['is-raw', "Canon's CR3", '\0\0\0\u0018ftypcrx \0\0\0\u0001crx isom'],
  ['is-raw', 'a DNG', tiff('Google', 0xc612)],
  ['is-raw', "Nikon's NEF", tiff('NIKON CORPORATION', 0x014a)],
  ['is-raw', "Fujifilm's RAF", 'FUJIFILMCCD-RAW 0201'],
  ['is-raw', "Olympus' ORF", 'IIRO\b\0\0\0'],
  ['is-video', 'a film', '\0\0\0\u0018ftypmp42\0\0\0\0mp42isom'],
  ['is-video', 'a film of Matroska', '\u001aE\u00df\u00a3\u0001'],
  ['unknown-type', 'an icon', '\0\0\u0001\0'],
  ['unknown-type', 'a text', 'BMW sold more cars in November.'],
  ['unknown-type', 'a list of XML', '<?xml version="1.0"?><rss/>'],
  ['unknown-type', 'half a signature', '\u0089PNG'],
  ['rare-jpeg', 'a lossless JPEG', jpegFile({ frame: 0xc3 })],
  ['rare-jpeg', 'an arithmetic JPEG', jpegFile({ frame: 0xc9 })],
  ['rare-jpeg', 'a JPEG of 12 bits', jpegFile({ frame: 0xc1, bits: 12 })],
  ['broken', 'a PNG without its header', joinBytes([pngFile().subarray(0, 8), pngFile().subarray(33)])],
  ['broken', 'an AVIF whose first item is no image', avifFile({ items: [{ ...avifPixels, type: 'mime' }] })],
  [
    'broken',
    'a WebP whose first frame is none',
    joinBytes([webpFile().subarray(0, 23), 'xyz', webpFile().subarray(26)]),
  ],
])('%s: %s', (reason, _, file) => {
  const read = readImageFile(joinBytes([file]))
  expect(read).toEqual({ ok: false, reason })
  expect(imageRejectMessage(reason)).toMatch(/^(?:It|The) [^.]*\.$/)
})

it('the message for a HEIC and an SVG says what to do', () => {
  expect(imageRejectMessage('is-heic')).toContain('export it as JPEG')
  expect(imageRejectMessage('is-svg')).toContain('an SVG is a document that can contain scripts')
})

it('a lossless WebP tells its size in fourteen bits each', () => {
  expect(readImageFile(webpFile([vp8lChunk(16_383, 3)]))).toMatchObject({ width: 16_383, height: 3 })
})
