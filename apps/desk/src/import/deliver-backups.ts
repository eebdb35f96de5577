import { deliverLines } from '../backup-file/deliver-lines.ts'
import type { Ending } from '../delivery/deliver-batches.ts'
import type { DeliveryLog } from './deliver-documents.ts'
import type { Destination } from './destination.ts'
import { addLines } from './import-tally.ts'
import type { FoundArchive } from './sort-documents.ts'

/**
 * Brings back what exports and backups hold, one after the other, adding each answered batch to the tally before
 * `onProgress` is called with the number of its lines. Throws a UsageError where the token may not.
 */
export async function deliverArchives(
  archives: readonly FoundArchive[],
  { restore: send }: Destination,
  { tally, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  for (const { file, path } of archives) {
    const onBatch = (outcomes: Parameters<typeof addLines>[2]) => {
      addLines(tally, file, outcomes)
      onProgress(outcomes.length)
    }
    const ending = await deliverLines(path, { send, onBatch, interrupted })
    if (ending !== 'finished') return ending
  }
  return 'finished'
}
