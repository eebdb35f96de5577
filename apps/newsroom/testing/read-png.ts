/** A PNG as a reader sees it: its size, and the colour of each pixel as `#rrggbb`. */
export type ReadPng = { width: number; height: number; colorAt: (x: number, y: number) => string }

/** Decodes a PNG of eight bits in RGBA, as resvg writes it. Throws for others. https://www.w3.org/TR/png-3/ */
export async function readPng(bytes: Uint8Array<ArrayBuffer>): Promise<ReadPng> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (view.getUint32(0) !== 0x89_50_4e_47 || view.getUint16(24) !== 0x08_06) throw new Error('Not such a PNG')
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49_44_41_54) parts.push(bytes.slice(at + 8, at + 8 + view.getUint32(at)))
  }
  const inflated = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate'))
  const rows = unfilter(new Uint8Array(await new Response(inflated).arrayBuffer()), { rowBytes: width * 4, height })
  return {
    width,
    height,
    colorAt: (x, y) => {
      const at = (y * width + x) * 4
      return `#${Array.from(rows.subarray(at, at + 3), (value) => value.toString(16).padStart(2, '0')).join('')}`
    },
  }
}

function unfilter(data: Uint8Array, { rowBytes, height }: { rowBytes: number; height: number }): Uint8Array {
  const rows = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (rowBytes + 1)] ?? 0
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column
      const left = column < 4 ? 0 : (rows[at - 4] ?? 0)
      const above = row === 0 ? 0 : (rows[at - rowBytes] ?? 0)
      const corner = column < 4 || row === 0 ? 0 : (rows[at - rowBytes - 4] ?? 0)
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      rows[at] = (data[row * (rowBytes + 1) + 1 + column] ?? 0) + predicted
    }
  }
  return rows
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
