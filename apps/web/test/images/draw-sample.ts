const signature = [137, 80, 78, 71, 13, 10, 26, 10]

/** A PNG of one colour, as its specification has it: signature, IHDR, one IDAT, IEND. */
export async function drawSample(
  width: number,
  height: number,
  [red, green, blue] = [40, 120, 200],
): Promise<Uint8Array<ArrayBuffer>> {
  const row = [0, ...Array.from({ length: width }, () => [red, green, blue]).flat()] as number[]
  const pixels = new Uint8Array(Array.from({ length: height }, () => row).flat())
  const deflated = new Blob([pixels]).stream().pipeThrough(new CompressionStream('deflate'))
  const header = [...bytesOf(width), ...bytesOf(height), 8, 2, 0, 0, 0]
  return new Uint8Array([
    ...signature,
    ...pngChunk('IHDR', header),
    ...pngChunk('IDAT', [...new Uint8Array(await new Response(deflated).arrayBuffer())]),
    ...pngChunk('IEND', []),
  ])
}

/** A PNG of so many bytes, most of which stand behind its pixels, in a chunk of pixels that no decoder reaches. */
export async function padSample(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await drawSample(8, 8)
  const end = image.length - 12
  const padding = bytes - image.length - 12
  const padded = new Uint8Array(bytes)
  padded.set(image.subarray(0, end))
  padded.set([...bytesOf(padding), ...new TextEncoder().encode('IDAT')], end)
  padded.set(image.subarray(end), bytes - 12)
  return padded
}

/** A chunk of a PNG. */
export function pngChunk(type: string, data: readonly number[]): number[] {
  const content = [...new TextEncoder().encode(type), ...data]
  return [...bytesOf(data.length), ...content, ...bytesOf(crc32(content))]
}

function bytesOf(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255)
}

function crc32(bytes: readonly number[]): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
