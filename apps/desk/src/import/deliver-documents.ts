import { SiteError } from '../site/site-error.ts'
import { cutBatches } from './cut-batches.ts'
import type { Destination } from './destination.ts'
import type { SourceDocument } from './find-documents.ts'
import { addBatch, type ImportTally } from './import-tally.ts'
import { mapAhead } from './map-ahead.ts'
import { readAhead } from './read-ahead.ts'
import { readDocuments, type DraftFacts, type Reading, type ReadingOptions } from './read-documents.ts'

/** How a delivery ended: all of it, as far as the operator wanted, or as far as the site went. */
export type Ending = 'finished' | 'interrupted' | SiteError

/** Where a delivery tells how it goes: `documents` are those that are done, `drafts` gets what is known of each draft. */
export type DeliveryLog = {
  tally: ImportTally
  drafts?: DraftFacts[] | undefined
  onProgress: (documents: number) => void
  interrupted: AbortSignal
}

/** Where items go, how they are read, and what is done to each before it is sent, if anything. */
type Delivery = {
  destination: Destination
  options: Omit<ReadingOptions, 'timezone'>
  finish?: ((reading: Reading) => Promise<Reading>) | undefined
}

// Each may hold a picture of the largest size while it is finished.
const finishedAtOnce = 8

/**
 * Reads documents and delivers their items batch by batch, adding each answered batch to the tally before `onProgress`
 * is called. One batch is under way while the next is read: two batches are held at most beside the document that is
 * read, however many there are, and the site gets them in the documents' order, on which its slugs depend.
 */
export async function deliverDocuments(
  documents: readonly SourceDocument[],
  { destination, options, finish }: Delivery,
  { tally, drafts, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  const { timezone, deliver } = destination
  let done = 0
  const read = readAll(documents, { ...options, timezone })
  const readings = finish === undefined ? read : mapAhead(read, finishedAtOnce, finish)
  try {
    for await (const batch of readAhead(cutBatches(readings, bytesSent))) {
      if (interrupted.aborted) break
      const accepted = batch.filter((reading) => reading.ok)
      addBatch(tally, batch, accepted.length > 0 ? await deliver(accepted.map(({ draft }) => draft)) : [])
      drafts?.push(...accepted.map(({ facts }) => facts))
      done += batch.filter(({ isLast }) => isLast).length
      onProgress(done)
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    // An interruption also ends the wait for a site that is away.
    if (!interrupted.aborted) return error
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}

async function* readAll(documents: readonly SourceDocument[], options: ReadingOptions): AsyncGenerator<Reading> {
  for (const document of documents) yield* readDocuments(document, options)
}

function bytesSent(reading: Reading): number {
  return reading.ok ? reading.bytes : 0
}
