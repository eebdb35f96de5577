import { deliverBatches, type Ending } from '../delivery/deliver-batches.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { Destination } from './destination.ts'
import type { SourceDocument } from './find-documents.ts'
import { addBatch, type ImportTally } from './import-tally.ts'
import { readDocuments, type DraftFacts, type Reading, type ReadingOptions } from './read-documents.ts'

/** Where a delivery tells how it goes: `finished` are documents since the last time, `drafts` gets what is known of each draft. */
export type DeliveryLog = {
  tally: ImportTally
  drafts?: DraftFacts[] | undefined
  onProgress: (finished: number) => void
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
 * is called. Two batches are held at most beside the document that is read, however many there are, and the site gets
 * them in the documents' order, on which its slugs depend.
 */
export async function deliverDocuments(
  documents: readonly SourceDocument[],
  { destination, options, finish }: Delivery,
  { tally, drafts, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  const { timezone } = destination
  const read = readAll(documents, { ...options, timezone })
  const readings = finish === undefined ? read : mapAhead(read, finishedAtOnce, finish)
  const deliver = async (batch: readonly Reading[]) => {
    const accepted = batch.filter((reading) => reading.ok)
    addBatch(tally, batch, accepted.length > 0 ? await destination.deliver(accepted.map(({ draft }) => draft)) : [])
    drafts?.push(...accepted.map(({ facts }) => facts))
    onProgress(batch.filter(({ isLast }) => isLast).length)
  }
  return await deliverBatches(readings, { bytesOf: bytesSent, deliver, interrupted })
}

async function* readAll(documents: readonly SourceDocument[], options: ReadingOptions): AsyncGenerator<Reading> {
  for (const document of documents) yield* readDocuments(document, options)
}

function bytesSent(reading: Reading): number {
  return reading.ok ? reading.bytes : 0
}
