import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backupFactsSchema, backupFilesSchema } from '@broadsheet/model'
import type { BackupBegin } from '../backup-file/backup-marks.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { printLine, printJson, printable } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { formOf } from './backup-form.ts'
import { openBackupWriter, openStreamWriter, type BackupWriter } from './backup-writer.ts'
import { writeBackup, type WrittenBackup } from './write-backup.ts'

/**
 * Writes everything that a paper can't recompute into a file, packed if its name ends in .gz or .tgz, or to standard
 * output (`-`), and returns the exit code. The file appears when it is complete. An interrupted run leaves an unfinished
 * file, and the next run continues it.
 */
export async function backUp(file: string, options: JsonOptions, deps: DeskDeps): Promise<number> {
  const { output, clock, interrupted } = deps
  if (file === '-' && output.stdout.isTTY) throw new UsageError('Name a file, or send standard output to one.')
  if (file === '-' && options.json)
    throw new UsageError('Standard output is the backup: name a file, or leave out --json.')
  const site = await openSite(options, deps)
  const { answer: facts } = await site.request(backupFactsSchema, { path: '/archive' })
  const begunAt = new Date(clock()).toISOString()
  const begin = { format: 'broadsheet-backup', version: 1, paper: facts.name, site: facts.url, begunAt } as const
  if (formOf(file, begunAt).holdsFiles) await requireFiles(site)
  const unfinished = file === '-' ? null : `${file}.unfinished`
  const writer = await openWriter(unfinished, file, { begin, deps })
  let result: WrittenBackup | null = null
  try {
    result = await writeBackup(site, writer, { facts, deps })
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    if (!interrupted.aborted) throw new SiteError(`${error.message}\n${unfinishedText(unfinished)}`, { cause: error })
  } finally {
    await writer.close()
  }
  if (result === null) {
    output.stderr.write(`Stopped, as you asked. ${unfinishedText(unfinished)}\n`)
    return exitCodes.interrupted
  }
  if (unfinished !== null) await finish(unfinished, file)
  report(file, { result, holdsFiles: writer.holdsFiles, options, deps })
  return result.damaged.length > 0 ? exitCodes.rejected : exitCodes.done
}

/** Finds out whether the token may read files, before an hour of articles. */
async function requireFiles(site: SiteClient): Promise<void> {
  await site.request(backupFilesSchema, { path: '/archive/files?kind=originals' }).catch((error: unknown) => {
    if (!(error instanceof SiteError && error.code === 'forbidden')) throw error
    const hint =
      "The files of images need an admin's token, because the originals are private. A file whose name ends in .jsonl holds none."
    throw new UsageError(`${error.message} ${hint}`, { cause: error })
  })
}

async function openWriter(
  unfinished: string | null,
  file: string,
  { begin, deps }: { begin: BackupBegin; deps: DeskDeps },
): Promise<BackupWriter> {
  const { stdout, stderr } = deps.output
  if (unfinished === null) return await openStreamWriter(stdout, begin)
  const writer = await openBackupWriter(unfinished, begin, file)
  const { article, files } = writer.written
  if (article > 0) {
    const more = files.size > 0 ? ` and ${files.size} files` : ''
    stderr.write(`Continuing after article ${article}${more}, where ${unfinished} ends.\n`)
  }
  return writer
}

async function finish(unfinished: string, file: string): Promise<void> {
  if (!/\.t?gz$/iu.test(file)) return await rename(unfinished, file)
  const packed = `${unfinished}.gz`
  await pipeline(createReadStream(unfinished), createGzip(), createWriteStream(packed, { flush: true }))
  await rename(packed, file)
  await rm(unfinished)
}

type Report = { result: WrittenBackup; holdsFiles: boolean; options: JsonOptions; deps: DeskDeps }

function report(file: string, { result: { end, damaged }, holdsFiles, options, deps }: Report): void {
  const { lines, sha256, files } = end
  for (const name of damaged) {
    deps.output.stderr.write(
      `${name} is damaged at the site, and is not in the backup. Replace the image at the desk.\n`,
    )
  }
  if (options.json) return printJson(deps, { file, lines, files, sha256, damaged })
  const what = holdsFiles ? `${lines} lines and ${files} files of images` : `${lines} lines`
  if (file === '-') return void deps.output.stderr.write(`The backup is complete: ${what}.\n`)
  printLine(deps, `The backup is complete: ${file}, ${what}. Restore it with desk restore ${file}`)
  if (!holdsFiles) printLine(deps, 'It does not hold the files of images. With a name that ends in .tar it does.')
}

function unfinishedText(unfinished: string | null): string {
  if (unfinished === null) return 'What was sent to standard output is not complete. Run the command again.'
  return `The backup so far is in ${printable(unfinished)}. Run the same command again within a day to continue it.`
}
