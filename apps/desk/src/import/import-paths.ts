import type { DocumentFormat } from '@broadsheet/parser'
import picocolors from 'picocolors'
import { parseZonedTime } from '../arguments/parse-zoned-time.ts'
import { exitCode, stopText } from '../delivery/ending.ts'
import type { DeskDeps, DeskInput } from '../desk-deps.ts'
import { exitCodes } from '../exit-codes.ts'
import { openImageCopier } from '../images/open-image-copier.ts'
import { readAllowedHosts } from '../images/read-allowed-hosts.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { createProgress } from '../terminal/create-progress.ts'
import { UsageError } from '../usage-error.ts'
import { copyDraftImages, type ImageTally } from './copy-draft-images.ts'
import { deliverBackups } from './deliver-backups.ts'
import { deliverDocuments } from './deliver-documents.ts'
import { connectSite, dryRun } from './destination.ts'
import { findDocuments, type SourceDocument } from './find-documents.ts'
import { emptyTally, countItems } from './import-tally.ts'
import { openSpool } from './open-spool.ts'
import type { DraftFacts, ParsedItem, ParseOptions } from './read-documents.ts'
import { sortDocuments, type FoundBackup } from './sort-documents.ts'
import { summaryJson, summaryText } from './summary-text.ts'

/** The options of `desk import`. */
export type ImportOptions = SiteOptions & {
  asNew?: boolean
  incomplete?: boolean
  dryRun?: boolean
  json?: boolean
  section?: string
  date?: string
  format?: DocumentFormat
  categories?: boolean
  base?: string
  copyImages?: boolean
  allowHost?: readonly string[]
}

/**
 * Imports documents, prints a report and returns the exit code. Backups and exports come first, because their articles
 * already have addresses. Throws a UsageError or a SiteError.
 */
export async function importPaths(paths: readonly string[], options: ImportOptions, deps: DeskDeps): Promise<number> {
  const { output, environment, input, interrupted, now } = deps
  const parsing = parseOptions(options)
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
  const { backups, documents } = sorted
  refuseForBackups(backups, options)
  const destination = options.dryRun ? dryRun : await connectSite(options, deps)

  const images: ImageTally | undefined = copiesImages(options) ? { copied: 0, known: 0, failures: [] } : undefined
  const finish = images === undefined ? undefined : await imageFinisher(options, deps, images)
  const restores = backups.length > 0 && !options.dryRun
  const tally = emptyTally(restores ? [...destination.outcomes, 'kept'] : destination.outcomes)
  const total = backups.reduce((sum, { items, files }) => sum + items + (options.dryRun ? 0 : files), documents.length)
  const progress = createProgress(output.stderr, total, now, unitOf(backups, documents))
  let done = 0
  const onProgress = (finished: number) => progress.update((done += finished), countItems(tally))
  const drafts: DraftFacts[] | undefined = options.dryRun && options.json ? [] : undefined
  const log = { tally, drafts, onProgress, interrupted }
  const deliver = async () => {
    const ending = await deliverBackups(backups, destination, log)
    if (ending !== 'finished') return ending
    return await deliverDocuments(documents, { destination, options: parsing, finish }, log)
  }
  const ending = await deliver().finally(progress.stop)

  const colors = picocolors.createColors(output.stdout.isTTY === true && !environment['NO_COLOR'])
  const more = { drafts, images, backups: options.dryRun && backups.length > 0 ? backups : undefined }
  output.stdout.write(options.json ? summaryJson(tally, more) : summaryText(tally, colors, more))
  if (ending !== 'finished') output.stderr.write(stopText(ending, done, total))
  return exitCode(ending, tally.rejections.length)
}

/** Throws a UsageError if an option would change restored articles. */
function refuseForBackups(backups: readonly FoundBackup[], { section, categories, copyImages }: ImportOptions): void {
  const [first] = backups
  const flag = section !== undefined ? '--section' : categories ? '--categories' : copyImages ? '--copy-images' : null
  if (first === undefined || flag === null) return
  throw new UsageError(
    `"${first.file ?? '-'}" is an export of a paper. Its articles are restored as they were, and ${flag} would change them. ` +
      `Leave ${flag} out, or add --as-new to import the published ones as new articles. Nothing was sent.`,
  )
}

function unitOf(backups: readonly FoundBackup[], documents: readonly SourceDocument[]): string {
  if (backups.length === 0) return 'documents'
  const lines = backups.some(({ files }) => files > 0) ? 'lines and files' : 'lines'
  return documents.length === 0 ? lines : `${lines} and documents`
}

// A dry run has no site to copy images to.
function copiesImages({ copyImages = false, dryRun = false }: ImportOptions): boolean {
  return copyImages && !dryRun
}

async function imageFinisher(options: ImportOptions, deps: DeskDeps, tally: ImageTally) {
  const site = await openSite(options, deps)
  const copy = openImageCopier(site, readAllowedHosts(options.allowHost ?? []), deps)
  return async (item: ParsedItem) => await copyDraftImages(item, { copy, origin: site.origin, tally })
}

function impliedPaths(input: DeskInput): string[] {
  if (!input.isTTY) return ['-']
  throw new UsageError('Give files, folders or globs to import, or - for standard input. See desk import --help.')
}

function parseOptions({
  section,
  date,
  format,
  categories,
  asNew,
  base,
}: ImportOptions): Omit<ParseOptions, 'timezone'> {
  return {
    ...(base !== undefined && { base: webAddress(base) }),
    ...(section !== undefined && { section }),
    ...(date !== undefined && { publishedAt: Date.parse(parseZonedTime(date)) / 1000 }),
    ...(format !== undefined && { format }),
    ...(categories && { categoriesAsSections: true }),
    ...(asNew && { asNew }),
  }
}

function webAddress(base: string): string {
  if (/^https?:\/\//iu.test(base) && URL.canParse(base)) return base
  throw new UsageError(`--base "${base}" is not an address; it begins with https:// or http://. Nothing was sent.`)
}
