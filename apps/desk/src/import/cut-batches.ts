import type { Reading } from './read-documents.ts'

/** Half of what a site takes at once: an answer stays quick, and an interrupted run repeats little. */
export const batchLimits = { items: 50, bytes: 500_000 } as const

/**
 * Cuts readings into batches within `batchLimits`, in order. A reading that is larger than a batch stands alone;
 * rejected ones count as items, so that a long row of them is told of as it goes.
 */
export async function* cutBatches(readings: AsyncIterable<Reading>): AsyncGenerator<Reading[]> {
  let batch: Reading[] = []
  let bytes = 0
  for await (const reading of readings) {
    const readingBytes = reading.ok ? reading.bytes : 0
    if (batch.length === batchLimits.items || (batch.length > 0 && bytes + readingBytes > batchLimits.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(reading)
    bytes += readingBytes
  }
  if (batch.length > 0) yield batch
}
