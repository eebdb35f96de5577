import { archiveJson, archiveText } from '../backup-file/backup-text.ts'
import { checkArchive, type CheckedArchive } from '../backup-file/check-backup.ts'
import { deliverLines } from '../backup-file/deliver-lines.ts'
import type { DeskContext } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { say, sayJson } from '../terminal/print.ts'
import { addOutcomes, emptyRestoreTally, restoreJson, restoreText } from './restore-tally.ts'

/** What `desk restore FILE` can be told. */
export type RestoreOptions = JsonOptions & { dryRun?: boolean; incomplete?: boolean }

/**
 * Brings an export or a backup back into a paper: what is missing there is added as it was, what is there stays. Gives
 * the exit code. Throws a UsageError before anything is sent when the file is not whole.
 */
export async function restoreFile(file: string, options: RestoreOptions, context: DeskContext): Promise<number> {
  const { output, now, interrupted } = context
  const archive = await checkArchive(file, options)
  if (options.dryRun) return tellArchive(archive, options, context)
  const site = await openSite(options, context)
  await site.askFacts()
  const tally = emptyRestoreTally()
  const progress = createProgress(output.stderr, archive.items, now, 'lines')
  let done = 0
  const onBatch = (outcomes: Parameters<typeof addOutcomes>[1]) => {
    addOutcomes(tally, outcomes)
    progress.update((done += outcomes.length))
  }
  const ending = await deliverLines(file, { send: site.restoreLines, onBatch, interrupted }).finally(progress.stop)
  if (options.json) sayJson(context, restoreJson(tally))
  else output.stdout.write(restoreText(tally))
  if (ending !== 'finished') {
    const cause = ending === 'interrupted' ? 'as you asked' : ending.message
    output.stderr.write(`Stopped after ${done} of ${archive.items}: ${cause}\n`)
    output.stderr.write('What the site answered is saved. Run the same command again: it goes on safely.\n')
    return ending === 'interrupted' ? exitCodes.interrupted : exitCodes.failed
  }
  return tally.rejections.length > 0 ? exitCodes.rejected : exitCodes.done
}

function tellArchive(archive: CheckedArchive, { json }: JsonOptions, context: DeskContext): number {
  if (json) sayJson(context, archiveJson(archive))
  else say(context, `${archiveText(archive)} Nothing was sent.`)
  return exitCodes.done
}
