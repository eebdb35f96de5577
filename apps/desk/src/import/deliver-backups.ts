import { deliverFiles, emptyFileTally } from '../backup-file/deliver-files.ts'
import { deliverLines } from '../backup-file/deliver-lines.ts'
import type { Ending } from '../delivery/ending.ts'
import { SiteError } from '../site/site-error.ts'
import type { DeliveryLog } from './deliver-documents.ts'
import { explainForbidden, type Destination } from './destination.ts'
import { addFiles, addLines } from './import-tally.ts'
import type { FoundBackup } from './sort-documents.ts'

/**
 * Restores backups and exports, one after the other, the files of images first. Each answered batch is added to the tally, then `onProgress` gets
 * the number of its lines; for each file it gets 1. Throws a UsageError if the token is not an admin's.
 */
export async function deliverBackups(
  backups: readonly FoundBackup[],
  { restore, site }: Destination,
  { tally, onProgress, interrupted }: DeliveryLog,
): Promise<Ending> {
  for (const { file, path, files, begin } of backups) {
    if (site !== null && files > 0) {
      const sent = emptyFileTally()
      const ending = await deliverFiles(path, site, { tally: sent, onFile: () => onProgress(1), interrupted })
      addFiles(tally, file, sent)
      if (ending instanceof SiteError && ending.code === 'forbidden') explainForbidden(ending)
      if (ending !== 'finished') return ending
    }
    const send = async (lines: readonly string[]) => await restore(lines, begin?.site ?? null)
    const onBatch = (outcomes: Parameters<typeof addLines>[2]) => {
      addLines(tally, file, outcomes)
      onProgress(outcomes.length)
    }
    const ending = await deliverLines(path, { send, onBatch, interrupted })
    if (ending !== 'finished') return ending
  }
  return 'finished'
}
