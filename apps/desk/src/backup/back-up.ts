import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backupFactsSchema, type BackupFeed, type BackupRanking, type BackupFacts } from '@broadsheet/model'
import { type BackupEnd, maxSentLineBytes } from '../backup-file/backup-marks.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { printLine, printJson } from '../terminal/print.ts'
import { openBackupWriter, type BackupWriter } from './backup-writer.ts'

/**
 * Writes everything that a paper can't recompute into a file, packed if its name ends in .gz, and returns the exit code.
 * The file appears when it is complete. An interrupted run leaves an unfinished file, and the next run continues it.
 */
export async function backUp(file: string, options: JsonOptions, deps: DeskDeps): Promise<number> {
  const { output, clock, interrupted } = deps
  const site = await openSite(options, deps)
  const { answer: facts } = await site.request(backupFactsSchema, { path: '/archive' })
  const unfinished = `${file}.unfinished`
  const begunAt = new Date(clock()).toISOString()
  const begin = { format: 'broadsheet-backup', version: 1, paper: facts.name, site: site.origin, begunAt } as const
  const writer = await openBackupWriter(unfinished, begin)
  if (writer.after > 0) output.stderr.write(`Continuing after article ${writer.after}, where ${unfinished} ends.\n`)
  let end: BackupEnd | null = null
  try {
    end = await writeAll(site, writer, { facts, deps })
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    if (!interrupted.aborted) throw new SiteError(`${error.message}\n${unfinishedText(unfinished)}`, { cause: error })
  } finally {
    await writer.close()
  }
  if (end === null) {
    output.stderr.write(`Stopped, as you asked. ${unfinishedText(unfinished)}\n`)
    return exitCodes.interrupted
  }
  await finish(unfinished, file)
  if (options.json) printJson(deps, { file, lines: end.lines, sha256: end.sha256 })
  else printLine(deps, `The backup is complete: ${file}, ${end.lines} lines. Restore it with desk restore ${file}`)
  return exitCodes.done
}

/** Writes everything that is still missing; null if the operator interrupts. */
async function writeAll(
  site: SiteClient,
  writer: BackupWriter,
  { facts, deps }: { facts: BackupFacts; deps: DeskDeps },
): Promise<BackupEnd | null> {
  const progress = createProgress(deps.output.stderr, facts.lastArticle, deps.now, 'articles')
  try {
    let next: string | null = `/api/v1/desk/export?after=${writer.after}`
    while (next !== null) {
      if (deps.interrupted.aborted) return null
      const page = await site.readExport(next)
      await writer.write(page.lines)
      next = page.next
      if (next !== null) progress.update(Number(new URL(next, site.origin).searchParams.get('after')))
    }
  } finally {
    progress.stop()
  }
  if (facts.feeds.length > 0) await writer.write(facts.feeds.map(feedLine).join(''))
  const ranking = rankingLine(facts)
  if (ranking !== null) await writer.write(ranking)
  return await writer.end()
}

function feedLine(feed: BackupFeed['feed']): string {
  const line: BackupFeed = { format: 'broadsheet-feed', version: 1, feed }
  return `${JSON.stringify(line)}\n`
}

/** Null without a ranking, and for one too large to restore, which the ranker computes again. */
function rankingLine({ ranking }: BackupFacts): string | null {
  if (ranking === null) return null
  const line: BackupRanking = { format: 'broadsheet-ranking', version: 1, ranking }
  const text = `${JSON.stringify(line)}\n`
  return Buffer.byteLength(text) > maxSentLineBytes ? null : text
}

async function finish(unfinished: string, file: string): Promise<void> {
  if (!/\.gz$/iu.test(file)) return await rename(unfinished, file)
  const packed = `${unfinished}.gz`
  await pipeline(createReadStream(unfinished), createGzip(), createWriteStream(packed, { flush: true }))
  await rename(packed, file)
  await rm(unfinished)
}

function unfinishedText(unfinished: string): string {
  return `The backup so far is in ${unfinished}. Run the same command again within a day to continue it.`
}
