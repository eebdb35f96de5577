import { describe, expect, it } from 'vitest'
import { sampleImages } from '../../testing/sample-images.ts'
import { imageSize } from './image-size.ts'

type Frame = { marker?: number; components?: number; width?: number; height?: number; turn?: number | null }

/** The head of a JPEG: perhaps with Exif data that turn it, then its frame. */
function jpegHead({ marker = 0xc0, components = 3, width = 640, height = 480, turn = null }: Frame): Uint8Array {
  const words = (value: number) => [value >> 8, value & 0xff]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
  const turned = turn === null ? [] : [0xff, 0xe1, ...words(exif.length + 6), ...exif, ...words(turn), 0, 0]
  const frame = [0xff, marker, ...words(8 + 3 * components), 8, ...words(height), ...words(width), components]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...turned, 0xff, ...frame])
}

describe('the size of an image', () => {
  it.each([
    ['jpeg', { width: 32, height: 16 }],
    ['progressive', { width: 16, height: 8 }],
    ['png', { width: 16, height: 8 }],
    ['webp', null],
  ] as const)('is known of a %s if resvg draws it', (kind, size) => {
    expect(imageSize(sampleImages[kind])).toEqual(size)
  })

  it.each([
    [{}, { width: 640, height: 480 }],
    [{ components: 1 }, { width: 640, height: 480 }],
    [{ turn: 1 }, { width: 640, height: 480 }],
    [{ turn: 6 }, null],
    [{ components: 4 }, null],
    [{ width: 0 }, null],
    [{ width: 20_000, height: 20_000 }, null],
  ] as const)('of a JPEG with %j is %j', (frame, size) => {
    expect(imageSize(jpegHead(frame))).toEqual(size)
  })

  it('is unknown of a file that is cut, and of any other', () => {
    const head = jpegHead({ turn: 1 })
    for (let length = 0; length < head.length; length += 1) expect(imageSize(head.slice(0, length))).toBeNull()
    for (const text of ['', 'GIF89a', '<svg/>', '\xff\xd8\xff\xd8\xff\xd9']) {
      expect(imageSize(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBeNull()
    }
  })
})
