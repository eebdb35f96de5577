/** A colour, each channel from 0 to 255. */
export type Pixel = { red: number; green: number; blue: number; alpha: number }

const headerBytes = 33

/**
 * The first pixel of a PNG of 8 bits a channel, not interlaced, such as Cloudflare Images draws; null for another file.
 * https://www.w3.org/TR/png-3/
 */
export async function decodePixel(png: Uint8Array): Promise<Pixel | null> {
  const [depth, colours] = [png[24], png[25]]
  const data = chunkOf(png, 'IDAT')
  if (depth !== 8 || data === null) return null
  // Of the first pixel nothing stands to the left or above, so no filter changes it. Byte 0 names the filter.
  const [, first = 0, second = 0, third = 0, fourth = 0] = await inflate(data)
  if (colours === 0) return grey(first, 255)
  if (colours === 4) return grey(first, second)
  if (colours === 2) return { red: first, green: second, blue: third, alpha: 255 }
  if (colours === 6) return { red: first, green: second, blue: third, alpha: fourth }
  const [red, green, blue] = (chunkOf(png, 'PLTE') ?? new Uint8Array()).subarray(first * 3)
  if (red === undefined || green === undefined || blue === undefined) return null
  return { red, green, blue, alpha: chunkOf(png, 'tRNS')?.[first] ?? 255 }
}

function grey(level: number, alpha: number): Pixel {
  return { red: level, green: level, blue: level, alpha }
}

function chunkOf(png: Uint8Array, type: string): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = headerBytes; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) !== type) continue
    return new Uint8Array(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return null
}

async function inflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const inflated = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}
