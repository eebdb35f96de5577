import { constants, crc32, deflateSync } from 'node:zlib'

const depths = [1, 2, 4, 8]

// zlib finds other repetitions on other processors, but the same runs everywhere: a build gives the same bytes.
const compression = { level: 9, strategy: constants.Z_RLE } as const

/** An image as resvg renders it: rows of pixels in RGBA. */
export type Pixels = { width: number; height: number; rgba: Uint8Array }

/**
 * Encodes an image of few colours as a PNG with a palette, which is a tenth of what resvg writes.
 * https://www.w3.org/TR/png-3/
 */
export function encodePng({ width, height, rgba }: Pixels): Buffer {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const colors = Array.from({ length: width * height }, (_, at) => view.getUint32(4 * at))
  const palette = [...new Set(colors)]
  const depth = depths.find((bits) => palette.length <= 2 ** bits)
  if (depth === undefined) throw new Error(`An icon has ${palette.length} colours, and a palette 256`)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, 3], 8)
  const indexes = new Map(palette.map((color, index) => [color, index]))
  const rows = packRows(
    colors.map((color) => indexes.get(color) ?? 0),
    { width, height, depth },
  )
  const bytesOf = (shifts: readonly number[]) =>
    Buffer.from(palette.flatMap((color) => shifts.map((shift) => (color >>> shift) & 0xff)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', bytesOf([24, 16, 8])),
    ...(palette.every((color) => (color & 0xff) === 0xff) ? [] : [chunk('tRNS', bytesOf([0]))]),
    chunk('IDAT', deflateSync(rows, compression)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Rows of pixels of 1, 2, 4 or 8 bits, the first pixel in the highest ones. Each row begins with its filter: none. */
function packRows(
  pixels: readonly number[],
  { width, height, depth }: { width: number; height: number; depth: number },
) {
  const rowBytes = 1 + Math.ceil((width * depth) / 8)
  const rows = Buffer.alloc(height * rowBytes)
  for (const [at, pixel] of pixels.entries()) {
    const bit = (at % width) * depth
    const byte = Math.floor(at / width) * rowBytes + 1 + (bit >> 3)
    rows[byte] = (rows[byte] ?? 0) | (pixel << (8 - depth - (bit & 7)))
  }
  return rows
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
