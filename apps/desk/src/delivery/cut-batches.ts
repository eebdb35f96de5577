/** Half of the site's limits, so that answers are quick and an interrupted run repeats little. */
export const batchLimits = { items: 50, bytes: 500_000 } as const

/**
 * Cuts items into batches within `batchLimits`, in order; `bytesOf` is the number of bytes that are sent for an item. An
 * item larger than a batch gets a batch of its own. Items that are not sent count, too, so that progress shows them.
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
