import { describe, expect, it } from 'vitest'
import { avifFile, avifPixels, box, exifItem, xmpItem, type AvifItem } from '../../../test/image-files/avif-file.ts'
import { exifBlock, xmpPacket } from '../../../test/image-files/metadata-blocks.ts'
import { codeAt } from '../code-at.ts'
import { readImageFile } from '../read-image-file.ts'
import { cleanAvif } from './clean-avif.ts'

const text = (bytes: Uint8Array | null) => (bytes === null ? '' : codeAt(bytes, 0, bytes.length))
const exif = exifItem(exifBlock({ artist: 'Jane Doe' }))
const xmp = xmpItem(xmpPacket('<dc:rights>Quay</dc:rights>'))

it('only bytes of metadata become zeros, and nothing moves', () => {
  const file = avifFile({ items: [avifPixels, exif, xmp] })
  const clean = cleanAvif(file) ?? new Uint8Array()
  expect(clean.length).toBe(file.length)
  const pixels = text(file).indexOf('pixels of the primary item')
  const end = pixels + 'pixels of the primary item'.length
  expect(text(clean.subarray(pixels, end))).toBe('pixels of the primary item')
  expect(clean.subarray(end).every((byte) => byte === 0)).toBe(true)
  // Before the pixels only the name of the program goes.
  expect(text(clean.subarray(0, pixels))).toBe(text(file.subarray(0, pixels)).replace('a program', '\0'.repeat(9)))
})

it('images in any store, in pieces, and what they are made of stay', () => {
  const items: AvifItem[] = [
    { type: 'grid', pieces: ['the grid'], inIdat: true },
    { type: 'av01', pieces: ['first ', 'tile'] },
    exif,
    { type: 'av01', pieces: ['second tile'] },
    exifItem(exifBlock({ artist: 'Jane Doe' }), true),
  ]
  const clean = text(cleanAvif(avifFile({ items })))
  for (const pixels of ['the grid', 'first tile', 'second tile']) expect(clean).toContain(pixels)
  expect(clean).not.toContain('Jane')
})

it('bytes of no item, and small forms of the image, become zeros', () => {
  const clean = text(
    cleanAvif(avifFile({ items: [avifPixels, { type: 'av01', pieces: ['preview'], isPreview: true }] })),
  )
  expect(clean).not.toContain('preview')
  expect(clean).not.toContain('gap')
})

it('boxes that show nothing become free space, and bytes behind the last box go', () => {
  const beforeData = [box('uuid', 'somebody’s data'), box('free', 'left')]
  const file = avifFile({ beforeData, afterData: [box('what', 'ever'), 'tail'] })
  const clean = cleanAvif(file) ?? new Uint8Array()
  expect(text(clean)).toContain(text(box('free', new Uint8Array(15))) + text(box('free', new Uint8Array(4))))
  expect(text(clean).endsWith(text(box('free', new Uint8Array(4))))).toBe(true)
})

describe('of a film', () => {
  const sample = 'a frame of the film'
  const header = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]
  const long = [1, 0, 0, 0, ...Array.from({ length: 16 }, () => 9)]
  const moov = box(
    'moov',
    box('mvhd', header, 'scale'),
    box(
      'trak',
      box('tkhd', long, 'track'),
      box('mdia', box('mdhd', header), box('minf', 'samples')),
      box('udta', 'Jane'),
    ),
    box('udta', 'Jane'),
  )
  const file = avifFile({
    brand: 'avis',
    items: [avifPixels, exif],
    beforeData: [moov],
    afterData: [box('mdat', sample)],
  })
  const clean = cleanAvif(file) ?? new Uint8Array()

  it('frames stay, which are no items, and metadata goes', () => {
    expect(readImageFile(file)).toMatchObject({ isAnimated: true })
    for (const part of [sample, 'samples', 'pixels of the primary item', 'gap']) expect(text(clean)).toContain(part)
    expect(text(file)).toContain('Jane')
    expect(text(clean)).not.toContain('Jane')
  })

  it('the times when it was made go', () => {
    const none = '\0'.repeat(8)
    expect(text(clean)).toContain(`mvhd\0\0\0\0${none}scale`)
    expect(text(clean)).toContain(`tkhd\u0001\0\0\0${none}${none}track`)
    expect(text(clean)).toContain(`mdhd\0\0\0\0${none}`)
  })
})

describe('places of items', () => {
  const claiming = (...claims: [number, number][]) => avifFile({ items: [avifPixels, { ...exif, claims }] })
  const pixelsAt = text(claiming([0, 4])).indexOf('pixels')

  it('metadata within the pixels is refused, for it could not be removed', () => {
    expect(readImageFile(claiming([pixelsAt, 5]))).toEqual({ ok: false, reason: 'broken' })
    expect(readImageFile(claiming([pixelsAt - 1, 2]))).toEqual({ ok: false, reason: 'broken' })
    // Without a length it reaches to the end of the file.
    expect(readImageFile(claiming([0, 0]))).toEqual({ ok: false, reason: 'broken' })
  })

  it('metadata outside of the boxes that store data is refused', () => {
    expect(readImageFile(claiming([4, 20]))).toEqual({ ok: false, reason: 'broken' })
  })

  it('pieces of one item may overlap each other', () => {
    const end = text(claiming([0, 4], [0, 4], [0, 4])).indexOf('pixels') + 'pixels of the primary item'.length
    expect(readImageFile(claiming([end, 3], [end, 5], [end + 2, 9]))).toMatchObject({ ok: true })
  })

  it('a place beyond the end is cut off', () => {
    expect(readImageFile(claiming([pixelsAt, 0xffff]))).toEqual({ ok: false, reason: 'cut-off' })
    expect(readImageFile(claiming([0xffffffff, 1]))).toEqual({ ok: false, reason: 'cut-off' })
    const inIdat: AvifItem = { ...exif, inIdat: true, claims: [[2, 0xffff]] }
    expect(readImageFile(avifFile({ items: [avifPixels, inIdat] }))).toEqual({ ok: false, reason: 'cut-off' })
  })
})

it.each([
  ['two boxes of facts', avifFile({ afterData: [avifFile().subarray(28)] })],
  ['two films', avifFile({ brand: 'avis', afterData: [box('moov', 'one'), box('moov', 'two')] })],
  ['two lists of places', avifFile({ inMeta: [box('iloc', new Uint8Array(8))] })],
])('a file with %s is refused, for its readers would differ', (_, file) => {
  expect(readImageFile(file)).toEqual({ ok: false, reason: 'broken' })
})
