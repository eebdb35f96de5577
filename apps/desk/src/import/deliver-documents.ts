import { deliverBatches } from '../delivery/deliver-batches.ts'
import type { Ending } from '../delivery/ending.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { Destination } from './destination.ts'
import type { SourceDocument } from './find-documents.ts'
import { addBatch, type ImportTally } from './import-tally.ts'
import { readDocuments, type DraftFacts, type ParsedItem, type ParseOptions } from './read-documents.ts'

/** Where a delivery reports its results. `finished` counts documents since the last call; `drafts` collects facts of each draft. */
export type DeliveryLog = {
  tally: ImportTally
  drafts?: DraftFacts[] | undefined
  onProgress: (finished: number) => void
  interrupted: AbortSignal
}

/** Where items go, how documents are parsed, and what is done to each item before it is sent. */
type Delivery = {
  destination: Destination
  options: Omit<ParseOptions, 'timezone'>
  finish?: ((item: ParsedItem) => Promise<ParsedItem>) | undefined
}

// Each may hold an image of the maximum size in memory.
const finishedAtOnce = 8

/**
 * Reads documents and delivers their items in batches. Each answered batch is added to the tally, then `onProgress` is
 * called. At most two batches and one document are in memory. The site gets the items in the documents' order, on which
 * slugs depend.
 */
export async function deliverDocuments(
  documents: readonly SourceDocument[],
  { destination, options, finish }: Delivery,
  { tally, drafts, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  const { timezone } = destination
  const read = readAll(documents, { ...options, timezone })
  const items = finish === undefined ? read : mapAhead(read, finishedAtOnce, finish)
  const deliver = async (batch: readonly ParsedItem[]) => {
    const accepted = batch.filter((item) => item.ok)
    const keys = batch.flatMap((item) => (item.ok ? [] : (item.withdraws ?? [])))
    addBatch(tally, batch, {
      drafts: accepted.length > 0 ? await destination.deliver(accepted.map(({ draft }) => draft)) : [],
      withdrawals: keys.length > 0 ? await destination.withdraw(keys) : [],
    })
    drafts?.push(...accepted.map(({ facts }) => facts))
    onProgress(batch.filter(({ isLast }) => isLast).length)
  }
  return await deliverBatches(items, { bytesOf: bytesSent, deliver, interrupted })
}

async function* readAll(documents: readonly SourceDocument[], options: ParseOptions): AsyncGenerator<ParsedItem> {
  for (const document of documents) yield* readDocuments(document, options)
}

function bytesSent(item: ParsedItem): number {
  return item.ok ? item.bytes : 0
}
