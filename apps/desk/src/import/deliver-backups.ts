import { deliverLines } from '../backup-file/deliver-lines.ts'
import type { Ending } from '../delivery/ending.ts'
import type { DeliveryLog } from './deliver-documents.ts'
import type { Destination } from './destination.ts'
import { addLines } from './import-tally.ts'
import type { FoundBackup } from './sort-documents.ts'

/**
 * Restores backups and exports, one after the other. Each answered batch is added to the tally, then `onProgress` gets
 * the number of its lines. Throws a UsageError if the token is not an admin's.
 */
export async function deliverBackups(
  backups: readonly FoundBackup[],
  { restore: send }: Destination,
  { tally, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  for (const { file, path } of backups) {
    const onBatch = (outcomes: Parameters<typeof addLines>[2]) => {
      addLines(tally, file, outcomes)
      onProgress(outcomes.length)
    }
    const ending = await deliverLines(path, { send, onBatch, interrupted })
    if (ending !== 'finished') return ending
  }
  return 'finished'
}
