import { SiteError } from '../site/site-error.ts'
import { cutBatches } from './cut-batches.ts'
import { readAhead } from './read-ahead.ts'

/** How a delivery ended: all of it, as far as the operator wanted, or as far as the site went. */
export type Ending = 'finished' | 'interrupted' | SiteError

/** How items are delivered: `bytesOf` says what of one is sent, `deliver` takes a batch of them to the site. */
export type BatchDelivery<Item> = {
  bytesOf: (item: Item) => number
  deliver: (batch: readonly Item[]) => Promise<void>
  interrupted: AbortSignal
}

/**
 * Delivers items batch by batch, in their order. One batch is under way while the next is read: two are held at most,
 * however many items there are. A SiteError ends it, and so does the operator, behind the batch that is under way.
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
    // An interruption also ends the wait for a site that is away.
    if (!interrupted.aborted) return error
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}
