import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import {
  archiveLimits,
  backupFactsSchema,
  type ArchivedFeed,
  type ArchivedRanking,
  type BackupFacts,
} from '@broadsheet/model'
import type { BackupEnd } from '../backup-file/backup-marks.ts'
import type { DeskContext } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { say, sayJson } from '../terminal/print.ts'
import { openBackupWriter, type BackupWriter } from './backup-writer.ts'

/**
 * Writes all that a paper can't make anew into a file, packed where its name ends in .gz, and gives the exit code. The
 * file appears when it is whole; an interrupted run leaves what it has beside it, and the next one goes on there.
 */
export async function backUp(file: string, options: JsonOptions, context: DeskContext): Promise<number> {
  const { output, clock, interrupted } = context
  const site = await openSite(options, context)
  const { answer: facts } = await site.order(backupFactsSchema, { path: '/archive' })
  const unfinished = `${file}.unfinished`
  const begunAt = new Date(clock()).toISOString()
  const begin = { format: 'broadsheet-backup', version: 1, paper: facts.name, site: site.origin, begunAt } as const
  const writer = await openBackupWriter(unfinished, begin)
  if (writer.after > 0) output.stderr.write(`Going on behind article ${writer.after}, where ${unfinished} ends.\n`)
  let end: BackupEnd | null = null
  try {
    end = await writeAll(site, writer, { facts, context })
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    if (!interrupted.aborted) throw new SiteError(`${error.message}\n${leftText(unfinished)}`, { cause: error })
  } finally {
    await writer.close()
  }
  if (end === null) {
    output.stderr.write(`Stopped, as you asked. ${leftText(unfinished)}\n`)
    return exitCodes.interrupted
  }
  await finish(unfinished, file)
  if (options.json) sayJson(context, { file, lines: end.lines, sha256: end.sha256 })
  else say(context, `The backup is whole: ${file}, ${end.lines} lines. desk restore ${file} brings it back.`)
  return exitCodes.done
}

/** Writes what is not there yet; null where the operator stopped it. */
async function writeAll(
  site: SiteClient,
  writer: BackupWriter,
  { facts, context }: { facts: BackupFacts; context: DeskContext },
): Promise<BackupEnd | null> {
  const progress = createProgress(context.output.stderr, facts.lastArticle, context.now, 'articles')
  try {
    let next: string | null = `/api/v1/desk/export?after=${writer.after}`
    while (next !== null) {
      if (context.interrupted.aborted) return null
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

function feedLine(feed: ArchivedFeed['feed']): string {
  const line: ArchivedFeed = { format: 'broadsheet-feed', version: 1, feed }
  return `${JSON.stringify(line)}\n`
}

/** The ranking; null where there is none, or one that no request could bring back: the ranker makes it anew. */
function rankingLine({ ranking }: BackupFacts): string | null {
  if (ranking === null) return null
  const line: ArchivedRanking = { format: 'broadsheet-ranking', version: 1, ranking }
  const text = `${JSON.stringify(line)}\n`
  return Buffer.byteLength(text) + '{"lines":[]}'.length > archiveLimits.bytes ? null : text
}

async function finish(unfinished: string, file: string): Promise<void> {
  if (!/\.gz$/iu.test(file)) return await rename(unfinished, file)
  const packed = `${unfinished}.gz`
  await pipeline(createReadStream(unfinished), createGzip(), createWriteStream(packed, { flush: true }))
  await rename(packed, file)
  await rm(unfinished)
}

function leftText(unfinished: string): string {
  return `What came so far is in ${unfinished}. Run the same command again within a day: it goes on there.`
}
