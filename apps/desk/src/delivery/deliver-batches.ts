import { SiteError } from '../site/site-error.ts'
import { cutBatches } from './cut-batches.ts'
import type { Ending } from './ending.ts'
import { readAhead } from './read-ahead.ts'

/** `bytesOf` is the number of bytes that are sent for an item; `deliver` sends a batch. */
export type BatchDelivery<Item> = {
  bytesOf: (item: Item) => number
  deliver: (batch: readonly Item[]) => Promise<void>
  interrupted: AbortSignal
}

/**
 * Delivers items in batches, in order. One batch is sent while the next is read, so at most two are in memory. Ends at
 * a SiteError, or after the current batch if the operator interrupts.
 */
export async function deliverBatches<Item>(
  items: AsyncIterable<Item>,
  { bytesOf, deliver, interrupted }: BatchDelivery<Item>,
): Promise<Ending> {
  try {
    for await (const batch of readAhead(cutBatches(items, bytesOf))) {
      if (interrupted.aborted) break
      await deliver(batch)
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    // An interruption also ends a wait between tries, with an error that doesn't matter then.
    if (!interrupted.aborted) return error
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}
