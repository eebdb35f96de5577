import { checkBackup, type CheckedBackup } from '../backup-file/check-backup.ts'
import { deliverLines } from '../backup-file/deliver-lines.ts'
import { backupJson, describeBackup } from '../backup-file/describe-backup.ts'
import { exitCode, stopText } from '../delivery/ending.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { addOutcomes, emptyRestoreTally, restoreJson, restoreText } from './restore-tally.ts'

/** The options of `desk restore`. */
export type RestoreOptions = JsonOptions & { dryRun?: boolean; incomplete?: boolean }

/**
 * Restores a backup or an export into a paper: adds what is missing as it was, leaves the rest as it is, and returns the
 * exit code. Throws a UsageError before anything is sent if the file is not complete.
 */
export async function restoreFile(file: string, options: RestoreOptions, deps: DeskDeps): Promise<number> {
  const { output, now, interrupted } = deps
  const backup = await checkBackup(file, options)
  if (options.dryRun) return reportBackup(backup, options, deps)
  const site = await openSite(options, deps)
  await site.getSite()
  const tally = emptyRestoreTally()
  const progress = createProgress(output.stderr, backup.items, now, 'lines')
  let done = 0
  const onBatch = (outcomes: Parameters<typeof addOutcomes>[1]) => {
    addOutcomes(tally, outcomes)
    progress.update((done += outcomes.length))
  }
  const ending = await deliverLines(file, { send: site.restoreLines, onBatch, interrupted }).finally(progress.stop)
  if (options.json) printJson(deps, restoreJson(tally))
  else output.stdout.write(restoreText(tally))
  if (ending !== 'finished') output.stderr.write(stopText(ending, done, backup.items))
  return exitCode(ending, tally.rejections.length)
}

function reportBackup(backup: CheckedBackup, { json }: JsonOptions, deps: DeskDeps): number {
  if (json) printJson(deps, backupJson(backup))
  else printLine(deps, `${describeBackup(backup)} Nothing was sent.`)
  return exitCodes.done
}
