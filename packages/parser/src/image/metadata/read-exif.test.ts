import { expect, it } from 'vitest'
import { exifBlock, type ExifParts } from '../../../test/image-files/metadata-blocks.ts'
import { joinBytes } from '../join-bytes.ts'
import { orientationExif } from './orientation-exif.ts'
import { readExif } from './read-exif.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([false, true])('texts, times and orientation are read, least significant byte first: %s', (isLittle) => {
  const block = exifBlock(
    {
      orientation: 6,
      description: 'The quay',
      artist: 'Jane Doe',
      copyright: '(c) Quay',
      make: 'Canon',
      takenAt: '2026:11:25 08:00:00',
      offset: '+01:00',
    },
    isLittle,
  )
  const facts = { orientation: 6, caption: 'The quay', creator: 'Jane Doe', copyright: '(c) Quay' }
  expect(readExif(block)).toEqual({ ...facts, takenAt: '2026-11-25T08:00:00+01:00' })
  expect(readExif(joinBytes(['Exif\0\0', block]))).toEqual(readExif(block))
})

it.each<[string, ExifParts, string]>([
  ['without an offset it is a time of the camera’s clock', { takenAt: '2026:11:25 08:00:00' }, '2026-11-25T08:00:00'],
  ['in UTC', { takenAt: '2026:11:25 08:00:00', offset: 'Z' }, '2026-11-25T08:00:00Z'],
  ['west of UTC', { takenAt: '2026:11:25 08:00:00', offset: '-03:30' }, '2026-11-25T08:00:00-03:30'],
  ['with an offset of spaces', { takenAt: '2026:11:25 08:00:00', offset: '   :  ' }, '2026-11-25T08:00:00'],
  ['with an impossible offset', { takenAt: '2026:11:25 08:00:00', offset: '+25:00' }, '2026-11-25T08:00:00'],
  ['of a clock that was never set', { takenAt: '0000:00:00 00:00:00', offset: '+01:00' }, ''],
  ['of a day that no month has', { takenAt: '2026:02:30 08:00:00' }, ''],
  ['of an hour that no day has', { takenAt: '2026:02:03 24:00:01' }, ''],
  ['of spaces', { takenAt: '    :  :     :  :  ' }, ''],
])('a time %s', (_, parts, takenAt) => {
  expect(readExif(exifBlock(parts)).takenAt).toBe(takenAt)
})

it.each<[string, ExifParts, string]>([
  ['of the photographer alone', { copyright: '© Doe' }, '© Doe'],
  ['of photographer and editor', { copyright: '© Doe\0© Quay' }, '© Doe; © Quay'],
  ['of the editor alone', { copyright: ' \0© Quay' }, '© Quay'],
  ['in UTF-8', { copyright: utf8('© Doe') }, '© Doe'],
])('a copyright %s', (_, parts, copyright) => {
  expect(readExif(exifBlock(parts)).copyright).toBe(copyright)
})

it.each(['OLYMPUS DIGITAL CAMERA         ', 'SONY DSC', 'DCIM', 'Exif_JPEG_PICTURE'])(
  '%j is the camera’s, and no caption',
  (description) => {
    expect(readExif(exifBlock({ description })).caption).toBe('')
  },
)

it.each([1, 2, 3, 4, 5, 6, 7, 8])('the smallest block says the orientation %i and nothing else', (orientation) => {
  const nothing = { caption: '', creator: '', copyright: '', takenAt: '' }
  expect(readExif(orientationExif(orientation))).toEqual({ orientation, ...nothing })
})

it('an orientation that is no single SHORT means nothing, as in browsers', () => {
  const block = orientationExif(6)
  for (const [at, value] of [
    [13, 4],
    [17, 2],
  ] as const)
    expect(readExif(block.map((byte, index) => (index === at ? value : byte))).orientation).toBe(1)
})

it('a block that was cut anywhere, or that points anywhere, says what is left of it', () => {
  const block = exifBlock({ orientation: 6, description: 'The quay', takenAt: '2026:11:25 08:00:00' })
  for (let at = 0; at < block.length; at += 1) {
    expect(['', 'The quay']).toContain(readExif(block.subarray(0, at)).caption)
    for (const value of [0, 1, 0x7f, 0xff])
      expect(readExif(block.map((byte, index) => (index === at ? value : byte))).creator).toBe('')
  }
})
