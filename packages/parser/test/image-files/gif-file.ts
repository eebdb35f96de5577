import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { little } from './numbers.ts'

/** A GIF of a test: blocks instead of its one image, and what stands behind its end. */
export type GifParts = { width?: number; height?: number; blocks?: Uint8Array[]; after?: BytePart }

export function subBlocks(data: BytePart): Uint8Array {
  const bytes = joinBytes([data])
  const pieces = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, index) =>
    bytes.subarray(index * 255, (index + 1) * 255),
  )
  return joinBytes([...pieces.flatMap((piece) => [[piece.length], piece]), [0]])
}

/** An image with its own table of two colours. */
export function gifImage(width = 300, height = 200, left = 0, top = 0): Uint8Array {
  const place = [left, top, width, height].flatMap((value) => little(value, 2))
  return joinBytes([[0x2c, ...place, 0x80, 0, 0, 0, 255, 255, 255, 2], subBlocks([4, 1])])
}

export const gifControl = Uint8Array.of(0x21, 0xf9, 4, 4, 10, 0, 0, 0)

export function gifApplication(name: string, data: BytePart): Uint8Array {
  return joinBytes([[0x21, 0xff, name.length], name, subBlocks(data)])
}

export const gifLoop = gifApplication('NETSCAPE2.0', [1, 3, 0])

/** XMP as it stands in GIF: without lengths, and with a trailer that leads readers of sub-blocks to its end. */
export function gifXmp(packet: Uint8Array): Uint8Array {
  const trailer = Array.from({ length: 256 }, (_, index) => 255 - index)
  return joinBytes([[0x21, 0xff, 11], 'XMP DataXMP', packet, [1], trailer, [0]])
}

export function gifFile({ width = 300, height = 200, blocks, after = [] }: GifParts = {}): Uint8Array {
  const screen = [...little(width, 2), ...little(height, 2), 0x80, 0, 0]
  return joinBytes([
    'GIF89a',
    [...screen, 0, 0, 0, 255, 255, 255],
    ...(blocks ?? [gifControl, gifImage(width, height)]),
    [0x3b],
    after,
  ])
}
