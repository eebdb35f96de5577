import type { DocumentFormat } from '@broadsheet/parser'
import picocolors from 'picocolors'
import type { Ending } from '../delivery/deliver-batches.ts'
import type { DeskContext, DeskInput } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openImageCopier } from '../images/open-image-copier.ts'
import { readAllowedHosts } from '../images/read-allowed-hosts.ts'
import { findSiteAddress } from '../site/find-site-address.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { UsageError } from '../usage-error.ts'
import { copyDraftImages, type ImageTally } from './copy-draft-images.ts'
import { deliverArchives } from './deliver-backups.ts'
import { deliverDocuments } from './deliver-documents.ts'
import { connectSite, dryRun } from './destination.ts'
import { findDocuments, type SourceDocument } from './find-documents.ts'
import { emptyTally, tallied, type ImportTally } from './import-tally.ts'
import { openSpool } from './open-spool.ts'
import type { DraftFacts, Reading, ReadingOptions } from './read-documents.ts'
import { sortDocuments, type FoundArchive } from './sort-documents.ts'
import { summaryJson, summaryText } from './summary-text.ts'

/** What `desk import` can be told beside its paths. */
export type ImportOptions = SiteOptions & {
  asNew?: boolean
  incomplete?: boolean
  dryRun?: boolean
  json?: boolean
  section?: string
  format?: DocumentFormat
  categories?: boolean
  copyImages?: boolean
  allowHost?: readonly string[]
}

/**
 * Imports the documents under some paths, tells how it went and gives the exit code. Exports of a paper come first, for
 * their articles have their addresses already. Throws a UsageError or a SiteError.
 */
export async function importPaths(
  paths: readonly string[],
  options: ImportOptions,
  context: DeskContext,
): Promise<number> {
  const { output, environment, input, interrupted, now } = context
  const found = await findDocuments(paths.length > 0 ? paths : impliedPaths(input), input)
  await using spool = openSpool(interrupted)
  const sorted = await sortDocuments(found, options, spool).catch((error: unknown) => {
    if (interrupted.aborted) return null
    throw error
  })
  if (sorted === null) {
    output.stderr.write('Stopped, as you asked. Nothing was sent.\n')
    return exitCodes.interrupted
  }
  const { archives, documents } = sorted
  refuseForArchives(archives, options)
  const destination = options.dryRun ? dryRun : await connectSite(options, context)

  const images: ImageTally | undefined = copies(options) ? { copied: 0, known: 0, failures: [] } : undefined
  const finish = images === undefined ? undefined : await imageFinisher(options, context, images)
  const bringsBack = archives.length > 0 && !options.dryRun
  const tally = emptyTally(bringsBack ? [...destination.outcomes, 'kept'] : destination.outcomes)
  const total = archives.reduce((sum, { items }) => sum + items, documents.length)
  const progress = createProgress(output.stderr, total, now, things(archives, documents))
  let done = 0
  const onProgress = (finished: number) => progress.update((done += finished), tallied(tally))
  const drafts: DraftFacts[] | undefined = options.dryRun && options.json ? [] : undefined
  const log = { tally, drafts, onProgress, interrupted }
  const deliver = async () => {
    const ending = await deliverArchives(archives, destination, log)
    if (ending !== 'finished') return ending
    return await deliverDocuments(documents, { destination, options: readingOptions(options), finish }, log)
  }
  const ending = await deliver().finally(progress.stop)

  const colors = picocolors.createColors(output.stdout.isTTY === true && !environment['NO_COLOR'])
  const more = { drafts, images, archives: options.dryRun && archives.length > 0 ? archives : undefined }
  output.stdout.write(options.json ? summaryJson(tally, more) : summaryText(tally, colors, more))
  if (ending !== 'finished') output.stderr.write(stopText(ending, done, total))
  return exitCode(ending, tally)
}

/** Throws a UsageError where an option would make articles of an others than they were. */
function refuseForArchives(
  archives: readonly FoundArchive[],
  { section, categories, copyImages }: ImportOptions,
): void {
  const [first] = archives
  const flag = section !== undefined ? '--section' : categories ? '--categories' : copyImages ? '--copy-images' : null
  if (first === undefined || flag === null) return
  throw new UsageError(
    `"${first.file ?? '-'}" is an of a paper, whose articles come back as they were: ${flag} would change them. ` +
      `Leave ${flag} out; or add --as-new, which takes the published ones over as new articles of your own. Nothing was sent.`,
  )
}

function things(archives: readonly FoundArchive[], documents: readonly SourceDocument[]): string {
  if (archives.length === 0) return 'documents'
  return documents.length === 0 ? 'lines' : 'lines and documents'
}

// A dry run needs no site, and so has none to copy to.
function copies({ copyImages = false, dryRun = false }: ImportOptions): boolean {
  return copyImages && !dryRun
}

async function imageFinisher(options: ImportOptions, context: DeskContext, tally: ImageTally) {
  const { origin } = await findSiteAddress(options, context)
  const site = await openSite(options, context)
  const copy = openImageCopier(site, readAllowedHosts(options.allowHost ?? []), context)
  return async (reading: Reading) => await copyDraftImages(reading, { copy, origin, tally })
}

function impliedPaths(input: DeskInput): string[] {
  if (!input.isTTY) return ['-']
  throw new UsageError('Name what to import: files, folders, globs, or - for standard input. See desk import --help.')
}

function readingOptions({ section, format, categories, asNew }: ImportOptions): Omit<ReadingOptions, 'timezone'> {
  return {
    ...(section !== undefined && { section }),
    ...(format !== undefined && { format }),
    ...(categories && { categoriesAsSections: true }),
    ...(asNew && { asNew }),
  }
}

function stopText(ending: Exclude<Ending, 'finished'>, done: number, total: number): string {
  const cause = ending === 'interrupted' ? 'as you asked' : ending.message
  return [
    `Stopped after ${done} of ${total}: ${cause}`,
    'What the site answered is saved. Run the same command again: it goes on safely.',
    '',
  ].join('\n')
}

function exitCode(ending: Ending, { rejections }: ImportTally): number {
  if (ending === 'interrupted') return exitCodes.interrupted
  if (ending !== 'finished') return exitCodes.failed
  return rejections.length > 0 ? exitCodes.rejected : exitCodes.done
}
