import { SiteError } from '../site/site-error.ts'
import { cutBatches } from './cut-batches.ts'
import type { Destination } from './destination.ts'
import type { Dump } from './find-dumps.ts'
import { addBatch, type ImportTally } from './import-tally.ts'
import { readAhead } from './read-ahead.ts'
import { readDump, type Reading } from './read-dump.ts'

/** How a delivery ended: all of it, as far as the operator wanted, or as far as the site went. */
export type Ending = 'finished' | 'interrupted' | SiteError

/**
 * Reads dumps and delivers them batch by batch, adding each answered batch to the tally before `onProgress` is
 * called. One batch is under way while the next is read: two batches are held at most, however many dumps there are,
 * and the site gets them in the dumps' order, on which its slugs depend.
 */
export async function deliverDumps(
  dumps: readonly Dump[],
  { timezone, deliver }: Destination,
  { tally, onProgress, interrupted }: { tally: ImportTally; onProgress: () => void; interrupted: AbortSignal },
): Promise<Ending> {
  try {
    for await (const batch of readAhead(cutBatches(readDumps(dumps, timezone)))) {
      if (interrupted.aborted) break
      const drafts = batch.flatMap((reading) => (reading.ok ? [reading.draft] : []))
      addBatch(tally, batch, drafts.length > 0 ? await deliver(drafts) : [])
      onProgress()
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    // An interruption also ends the wait for a site that is away.
    if (!interrupted.aborted) return error
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}

async function* readDumps(dumps: readonly Dump[], timezone: string): AsyncGenerator<Reading> {
  for (const dump of dumps) yield await readDump(dump, timezone)
}
