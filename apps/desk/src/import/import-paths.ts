import type { DocumentFormat } from '@broadsheet/parser'
import picocolors from 'picocolors'
import type { DeskContext, DeskInput } from '../desk-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { copyDraftImages, type ImageTally } from '../images/copy-draft-images.ts'
import { createImageCopier } from '../images/create-image-copier.ts'
import { readAllowedHosts } from '../images/read-allowed-hosts.ts'
import { findSiteAddress } from '../site/find-site-address.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import { UsageError } from '../usage-error.ts'
import { createProgress } from './create-progress.ts'
import { deliverDocuments, type Ending } from './deliver-documents.ts'
import { connectSite, dryRun } from './destination.ts'
import { findDocuments } from './find-documents.ts'
import { emptyTally, tallied, type ImportTally } from './import-tally.ts'
import type { DraftFacts, Reading, ReadingOptions } from './read-documents.ts'
import { summaryJson, summaryText } from './summary-text.ts'

/** For one picture, with all that it is sent on to. */
const imageTimeLimitMs = 30_000

/** What `desk import` can be told beside its paths. */
export type ImportOptions = SiteOptions & {
  dryRun?: boolean
  json?: boolean
  section?: string
  format?: DocumentFormat
  categories?: boolean
  copyImages?: boolean
  allowHost?: readonly string[]
}

/** Imports the documents under some paths, tells how it went and gives the exit code. Throws a UsageError or a SiteError. */
export async function importPaths(
  paths: readonly string[],
  options: ImportOptions,
  context: DeskContext,
): Promise<number> {
  const { output, environment, input, interrupted, now } = context
  const documents = await findDocuments(paths.length > 0 ? paths : impliedPaths(input), input)
  const destination = options.dryRun ? dryRun : await connectSite(options, context)

  const images: ImageTally | undefined = copies(options) ? { copied: 0, known: 0, failures: [] } : undefined
  const finish = images === undefined ? undefined : await imageFinisher(options, context, images)
  const tally = emptyTally(destination.outcomes)
  const progress = createProgress(output.stderr, documents.length, now)
  let done = 0
  const onProgress = (finished: number) => progress.update((done = finished), tallied(tally))
  const drafts: DraftFacts[] | undefined = options.dryRun && options.json ? [] : undefined
  const log = { tally, drafts, onProgress, interrupted }
  const ending = await deliverDocuments(
    documents,
    { destination, options: readingOptions(options), finish },
    log,
  ).finally(progress.stop)

  const colors = picocolors.createColors(output.stdout.isTTY === true && !environment['NO_COLOR'])
  output.stdout.write(options.json ? summaryJson(tally, { drafts, images }) : summaryText(tally, colors, images))
  if (ending !== 'finished') output.stderr.write(stopText(ending, done, documents.length))
  return exitCode(ending, tally)
}

// A dry run needs no site, and so has none to copy to.
function copies({ copyImages = false, dryRun = false }: ImportOptions): boolean {
  return copyImages && !dryRun
}

async function imageFinisher(options: ImportOptions, context: DeskContext, tally: ImageTally) {
  const { origin } = await findSiteAddress(options, context)
  const copy = createImageCopier(await openSite(options, context), {
    allowedHosts: readAllowedHosts(options.allowHost ?? []),
    resolve: context.resolve,
    interrupted: context.interrupted,
    timeLimitMs: imageTimeLimitMs,
  })
  return async (reading: Reading) => await copyDraftImages(reading, { copy, origin, tally })
}

function impliedPaths(input: DeskInput): string[] {
  if (!input.isTTY) return ['-']
  throw new UsageError('Name what to import: files, folders, globs, or - for standard input. See desk import --help.')
}

function readingOptions({ section, format, categories }: ImportOptions): Omit<ReadingOptions, 'timezone'> {
  return {
    ...(section !== undefined && { section }),
    ...(format !== undefined && { format }),
    ...(categories && { categoriesAsSections: true }),
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
