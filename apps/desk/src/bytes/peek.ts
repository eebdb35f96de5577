/** The beginning of some bytes, and all of them, from that beginning on; `all` can be read once. */
export type Peeked = { start: Buffer<ArrayBuffer>; all: AsyncIterable<Uint8Array> }

/** Looks at the first bytes of a source, at least `least` of them where it has so many. Throws what the source throws. */
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

/** What was read of a source, and the rest of it, which is closed with the reading. */
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
