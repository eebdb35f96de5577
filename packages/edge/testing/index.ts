/** A body without an end, in chunks of `chunkBytes`; `bytes` counts the bytes that were fetched. */
export function endlessBody(chunkBytes: number): { stream: ReadableStream<Uint8Array>; bytes: () => number } {
  let bytes = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      bytes += chunkBytes
      controller.enqueue(new Uint8Array(chunkBytes).fill(120))
    },
  })
  return { stream, bytes: () => bytes }
}
