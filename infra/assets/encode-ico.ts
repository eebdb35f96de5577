const [headerBytes, entryBytes] = [6, 16]

/**
 * Puts PNGs of at most 256 pixels into one ICO file, as browsers read it.
 * https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function encodeIco(images: readonly { size: number; png: Buffer }[]): Buffer {
  const directory = Buffer.alloc(headerBytes + entryBytes * images.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(images.length, 4)
  let offset = directory.length
  for (const [at, { size, png }] of images.entries()) {
    const entry = headerBytes + entryBytes * at
    // 256 is written as 0.
    directory.set([size & 0xff, size & 0xff], entry)
    directory.writeUInt16LE(1, entry + 4)
    directory.writeUInt16LE(32, entry + 6)
    directory.writeUInt32LE(png.length, entry + 8)
    directory.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([directory, ...images.map(({ png }) => png)])
}
