import { expect, it } from 'vitest'
import { decodePixel } from './decode-pixel.ts'

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
const big = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255)
const chunk = (type: string, data: number[]) => [...big(data.length), ...ascii(type), ...data, ...big(0)]

/** A PNG of one pixel, whose row is filtered. */
async function pixelPng(colours: number, row: number[], { depth = 8, chunks = [] as number[][] } = {}) {
  const deflated = new Blob([Uint8Array.from(row)]).stream().pipeThrough(new CompressionStream('deflate'))
  const data = [...new Uint8Array(await new Response(deflated).arrayBuffer())]
  return Uint8Array.from([
    137,
    ...ascii('PNG\r\n\u001a\n'),
    ...chunk('IHDR', [...big(1), ...big(1), depth, colours, 0, 0, 0]),
    ...chunks.flat(),
    ...chunk('IDAT', data),
    ...chunk('IEND', []),
  ])
}

const palette = [chunk('PLTE', [0, 0, 0, 9, 8, 7]), chunk('tRNS', [255, 6])]

it.each([
  ['colour', 2, [0, 1, 2, 3], {}, [1, 2, 3, 255]],
  ['colour and transparency, filtered', 6, [1, 1, 2, 3, 4], {}, [1, 2, 3, 4]],
  ['grey', 0, [0, 5], {}, [5, 5, 5, 255]],
  ['grey and transparency', 4, [0, 5, 6], {}, [5, 5, 5, 6]],
  ['a palette', 3, [0, 1], { chunks: palette }, [9, 8, 7, 6]],
])('the pixel of %s', async (_, colours, row, more, [red, green, blue, alpha]) => {
  expect(await decodePixel(await pixelPng(colours, row, more))).toEqual({ red, green, blue, alpha })
})

it('is unknown in another file', async () => {
  expect(await decodePixel(await pixelPng(2, [0, 1, 2, 3, 4, 5, 6], { depth: 16 }))).toBeNull()
  expect(await decodePixel(await pixelPng(3, [0, 2], { chunks: palette }))).toBeNull()
  expect(await decodePixel(Uint8Array.from(ascii('GIF89a')))).toBeNull()
  expect(await decodePixel(new Uint8Array())).toBeNull()
})
