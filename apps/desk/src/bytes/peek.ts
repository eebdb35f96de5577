/** The first bytes of a stream, and the whole stream, those bytes included; `all` can be read once. */
export type Peeked = { start: Buffer<ArrayBuffer>; all: AsyncIterable<Uint8Array> }

/** Reads the first bytes of a stream: at least `least` of them, or all if there are fewer. Throws what the stream throws. */
export async function peek(chunks: AsyncIterable<Uint8Array>, least: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let bytes = 0
  while (bytes < least) {
    const { done, value } = await iterator.next()
    if (done) break
    seen.push(value)
    bytes += value.byteLength
  }
  const start = Buffer.concat(seen)
  return { start, all: joined([start], iterator) }
}

/** Chunks that were already read, then the rest of their stream, which is closed when the consumer stops. */
export async function* joined(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
