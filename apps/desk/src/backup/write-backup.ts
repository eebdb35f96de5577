import { createHash } from 'node:crypto'
import type { BackupFacts, BackupFeed, BackupRanking } from '@broadsheet/model'
import { isNamedBy } from '../backup-file/backup-entries.ts'
import { maxSentLineBytes, type BackupEnd } from '../backup-file/backup-marks.ts'
import { listFiles } from '../backup-file/list-files.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { DeskDeps } from '../desk-deps.ts'
import type { SiteClient } from '../site/site-client.ts'
import { createProgress } from '../terminal/create-progress.ts'
import type { BackupWriter } from './backup-writer.ts'

/** How a backup ended, and the files that came with other bytes than their names say, which are not in it. */
export type WrittenBackup = { end: BackupEnd; damaged: string[] }

// Each is in memory, with 25 MB at most.
const filesAtOnce = 4

/**
 * Writes everything that is still missing; null if the operator interrupts. Articles come before files, so that each image
 * that an article shows is among those; sources come last, so that a paper follows them when it has its articles and
 * knows which of their images it has.
 */
export async function writeBackup(
  site: SiteClient,
  writer: BackupWriter,
  { facts, deps }: { facts: BackupFacts; deps: DeskDeps },
): Promise<WrittenBackup | null> {
  const { written } = writer
  const images = `/api/v1/desk/archive/images${written.image === '' ? '' : `?after=${written.image}`}`
  if (!(await writePages(site, images, { deps, write: (lines) => writer.writeLines('images', lines) }))) return null
  const progress = createProgress(deps.output.stderr, facts.lastArticle, deps.now, 'articles')
  const onPage = (next: string) => progress.update(Number(new URL(next, site.origin).searchParams.get('after')))
  const articles = `/api/v1/desk/export?after=${written.article}`
  const write = async (lines: string) => await writer.writeLines('articles', lines)
  if (!(await writePages(site, articles, { deps, write, onPage }).finally(progress.stop))) return null
  const damaged = writer.holdsFiles ? await writeFiles(site, writer, deps) : []
  if (damaged === null) return null
  const writeCopies = async (lines: string) => await writer.writeLines('copies', lines)
  if (!(await writePages(site, '/api/v1/desk/archive/copies', { deps, write: writeCopies }))) return null
  if (facts.feeds.length > 0) await writer.writeLines('sources', facts.feeds.map(feedLine).join(''))
  const ranking = rankingLine(facts)
  if (ranking !== null) await writer.writeLines('ranking', ranking)
  return { end: await writer.end(), damaged }
}

type PageWriting = {
  deps: DeskDeps
  write: (lines: string) => Promise<void>
  onPage?: (next: string) => void
}

/** Writes an export page by page; false if the operator interrupts. */
async function writePages(
  site: SiteClient,
  first: string,
  { deps, write, onPage = () => {} }: PageWriting,
): Promise<boolean> {
  for (let next: string | null = first; next !== null;) {
    if (deps.interrupted.aborted) return false
    const page = await site.readExport(next)
    if (page.lines !== '') await write(page.lines)
    next = page.next
    if (next !== null) onPage(next)
  }
  return true
}

/** Writes the files that are not there yet, and returns the names of those that are damaged; null if interrupted. */
async function writeFiles(site: SiteClient, writer: BackupWriter, deps: DeskDeps): Promise<string[] | null> {
  const missing = (await listFiles(site)).filter(({ name }) => !writer.written.files.has(name))
  const progress = createProgress(deps.output.stderr, missing.length, deps.now, 'files of images')
  const damaged: string[] = []
  let done = 0
  const read = async ({ name }: { name: string }) => ({ name, bytes: await site.readFile(name) })
  try {
    for await (const { name, bytes } of mapAhead(inTurn(missing), filesAtOnce, read)) {
      if (deps.interrupted.aborted) return null
      // Null for one that was deleted meanwhile.
      if (bytes !== null && !isNamedBy(createHash('sha256').update(bytes).digest('hex'), name)) damaged.push(name)
      else if (bytes !== null) await writer.writeFile(name, bytes)
      progress.update((done += 1))
    }
  } finally {
    progress.stop()
  }
  return damaged
}

async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
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
