import { TarFault } from './tar-fault.ts'
import { readTarHeader, tarBlockBytes, tarPadding } from './tar-header.ts'

/** A file in a tar. `body` can be read once, before the next entry. */
export type TarEntry = { name: string; bytes: number; body: AsyncIterable<Uint8Array> }

/**
 * The files in a tar, in order, also if another program has packed them again. No more than a piece of one is in memory;
 * what the consumer does not read is passed over. Throws a TarFault where the tar is cut off or damaged.
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const source = openSource(chunks)
  let place = 'at its beginning'
  try {
    for (;;) {
      const block = await source.read(tarBlockBytes, place)
      // Two blocks of zeros are the end, and some programs write fewer.
      if (block === null || block.every((byte) => byte === 0)) return
      const header = readTarHeader(block)
      if (header === null) throw new TarFault(`is damaged ${place}`)
      const { name, bytes, isFile } = header
      let left = bytes
      const body = async function* () {
        while (left > 0) {
          const piece = await source.next(left)
          if (piece === null) throw new TarFault(`is cut off in the entry ${name}`)
          left -= piece.byteLength
          yield piece
        }
      }
      if (isFile) yield { name: name.replace(/^(?:\.\/)+/u, ''), bytes, body: body() }
      for await (const _ of body());
      await source.read(tarPadding(bytes), `in the entry ${name}`)
      place = `after the entry ${name}`
    }
  } finally {
    await source.close()
  }
}

function openSource(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]()
  let pending: Uint8Array = new Uint8Array()

  /** Some bytes, at most so many; null at the end. */
  async function next(most: number): Promise<Uint8Array | null> {
    while (pending.byteLength === 0) {
      // A packed tar that is cut off throws at its end.
      const { done, value } = await iterator.next().catch(() => ({ done: true as const, value: undefined }))
      if (done) return null
      pending = value
    }
    const piece = pending.subarray(0, most)
    pending = pending.subarray(most)
    return piece
  }

  /** Exactly so many bytes; null if there are none at all. */
  async function read(wanted: number, place: string): Promise<Buffer | null> {
    const pieces: Uint8Array[] = []
    for (let left = wanted; left > 0;) {
      const piece = await next(left)
      if (piece === null && left === wanted) return null
      if (piece === null) throw new TarFault(`is cut off ${place}`)
      pieces.push(piece)
      left -= piece.byteLength
    }
    return Buffer.concat(pieces)
  }

  return { next, read, close: async () => void (await iterator.return?.()) }
}
