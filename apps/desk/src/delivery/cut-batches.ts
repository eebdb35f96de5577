/** Half of what a site takes at once: an answer stays quick, and an interrupted run repeats little. */
export const batchLimits = { items: 50, bytes: 500_000 } as const

/**
 * Cuts items into batches within `batchLimits`, in order; `bytesOf` says what of one is sent. One that is larger than a
 * batch stands alone; those of which nothing is sent count as items, so that a long row of them is told of as it goes.
 */
export async function* cutBatches<Item>(
  items: AsyncIterable<Item>,
  bytesOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  let bytes = 0
  for await (const item of items) {
    const itemBytes = bytesOf(item)
    if (batch.length === batchLimits.items || (batch.length > 0 && bytes + itemBytes > batchLimits.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(item)
    bytes += itemBytes
  }
  if (batch.length > 0) yield batch
}
