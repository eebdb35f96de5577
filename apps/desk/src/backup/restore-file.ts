import { checkBackup, type CheckedBackup } from '../backup-file/check-backup.ts'
import { deliverFiles, emptyFileTally, type FileTally } from '../backup-file/deliver-files.ts'
import { deliverLines } from '../backup-file/deliver-lines.ts'
import { backupJson, describeBackup } from '../backup-file/describe-backup.ts'
import { exitCode, stopText, type Ending } from '../delivery/ending.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { addOutcomes, emptyRestoreTally, restoreJson, restoreText } from './restore-tally.ts'

/** The options of `desk restore`. */
export type RestoreOptions = JsonOptions & { dryRun?: boolean; incomplete?: boolean; madeAt?: string }

/**
 * Restores a backup or an export into a paper: adds what is missing as it was, leaves the rest as it is, and returns the
 * exit code. If the paper has another address now, articles lead there. Throws a UsageError before anything is sent if the file is not complete.
 */
export async function restoreFile(file: string, options: RestoreOptions, deps: DeskDeps): Promise<number> {
  const { output, now, interrupted } = deps
  const madeAt = options.madeAt === undefined ? null : originOf(options.madeAt)
  const backup = await checkBackup(file, options)
  if (options.dryRun) return reportBackup(backup, options, deps)
  const site = await openSite(options, deps)
  await site.getSite()
  const files = emptyFileTally()
  // First, so that no reader meets an article whose images are not there yet.
  const filesEnding = backup.files > 0 ? await sendFiles(file, site, { backup, files, deps }) : 'finished'
  const tally = emptyRestoreTally()
  const progress = createProgress(output.stderr, backup.items, now, 'lines')
  let done = 0
  const onBatch = (outcomes: Parameters<typeof addOutcomes>[1]) => {
    addOutcomes(tally, outcomes)
    progress.update((done += outcomes.length))
  }
  const send = async (lines: readonly string[]) => await site.restoreLines(lines, madeAt ?? backup.begin?.site ?? null)
  const deliver = async () => await deliverLines(file, { send, onBatch, interrupted })
  const ending = await (filesEnding === 'finished' ? deliver() : Promise.resolve(filesEnding)).finally(progress.stop)
  if (options.json) printJson(deps, restoreJson(tally, files))
  else output.stdout.write(restoreText(tally, backup.files > 0 ? files : null))
  if (filesEnding !== 'finished') output.stderr.write(stopText(filesEnding, countFiles(files), backup.files))
  else if (ending !== 'finished') output.stderr.write(stopText(ending, done, backup.items))
  return exitCode(ending, tally.rejections.length + files.rejections.length)
}

function originOf(address: string): string {
  const url = /^https?:\/\//iu.test(address) ? URL.parse(address) : null
  if (url !== null) return url.origin
  throw new UsageError(
    `--made-at "${address}" is not an address; it begins with https:// or http://. Nothing was sent.`,
  )
}

type Sending = { backup: CheckedBackup; files: FileTally; deps: DeskDeps }

async function sendFiles(file: string, site: SiteClient, { backup, files, deps }: Sending): Promise<Ending> {
  const { output, now, interrupted } = deps
  const progress = createProgress(output.stderr, backup.files, now, 'files of images')
  const onFile = () => progress.update(countFiles(files))
  return await deliverFiles(file, site, { tally: files, onFile, interrupted }).finally(progress.stop)
}

function countFiles({ sent, present, rejections }: FileTally): number {
  return sent + present + rejections.length
}

function reportBackup(backup: CheckedBackup, { json }: JsonOptions, deps: DeskDeps): number {
  if (json) printJson(deps, backupJson(backup))
  else printLine(deps, `${describeBackup(backup)} Nothing was sent.`)
  return exitCodes.done
}
