import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { encodePng } from './encode-png.ts'

// The colours of an image's pixels, as RGBA.
const red = [255, 0, 0, 255]
const clear = [0, 0, 0, 0]
const gray = (level: number) => [level, level, level, 255]

const encode = (width: number, height: number, pixels: number[][]) =>
  encodePng({ width, height, rgba: Uint8Array.from(pixels.flat()) })

/** The chunks of a PNG by their types. */
function chunksOf(png: Buffer): Record<string, Buffer> {
  const chunks: Record<string, Buffer> = {}
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
  }
  return chunks
}

it('an image of two colours has a bit for each pixel', () => {
  const { IHDR, PLTE, tRNS, IDAT } = chunksOf(encode(3, 2, [red, clear, red, clear, clear, red]))
  expect([...(IHDR ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 1, 3, 0, 0, 0])
  expect([...(PLTE ?? [])]).toEqual([255, 0, 0, 0, 0, 0])
  expect([...(tRNS ?? [])]).toEqual([255, 0])
  expect([...inflateSync(IDAT ?? Buffer.alloc(0))]).toEqual([0, 0b0100_0000, 0, 0b1100_0000])
})

it('more colours have more bits, and an opaque image has no table of transparency', () => {
  const pixels = (count: number) => Array.from({ length: count }, (_, level) => gray(level))
  for (const [colors, depth] of [
    [2, 1],
    [4, 2],
    [5, 4],
    [16, 4],
    [17, 8],
    [256, 8],
  ] as const) {
    const { IHDR, tRNS } = chunksOf(encode(colors, 1, pixels(colors)))
    expect([colors, IHDR?.at(8), tRNS]).toEqual([colors, depth, undefined])
  }
  const tooMany = [...pixels(256), red]
  expect(() => encode(257, 1, tooMany)).toThrow('257 colours')
})
