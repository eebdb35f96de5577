const lineFeed = 0x0a

/** Splits bytes into lines without their line feeds. A longer line than `maxLineBytes` may be cut, to limit memory. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<Buffer<ArrayBuffer>> {
  let pending = Buffer.alloc(0)
  for await (const chunk of chunks) {
    pending = Buffer.concat([pending, chunk])
    let from = 0
    for (let end = pending.indexOf(lineFeed); end >= 0; end = pending.indexOf(lineFeed, from)) {
      yield pending.subarray(from, end)
      from = end + 1
    }
    pending = pending.subarray(from).subarray(0, maxLineBytes)
  }
  if (pending.byteLength > 0) yield pending
}
