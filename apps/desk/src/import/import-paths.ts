import picocolors from 'picocolors'
import type { DeskContext, DeskInput } from '../desk-context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { SiteOptions } from '../site/open-site.ts'
import { UsageError } from '../usage-error.ts'
import { createProgress } from './create-progress.ts'
import { deliverDumps, type Ending } from './deliver-dumps.ts'
import { connectSite, dryRun } from './destination.ts'
import { findDumps } from './find-dumps.ts'
import { emptyTally, tallied, type ImportTally } from './import-tally.ts'
import { summaryJson, summaryText } from './summary-text.ts'

/** What `desk import` can be told beside its paths. */
export type ImportOptions = SiteOptions & { dryRun?: boolean; json?: boolean }

/** Imports the dumps under some paths, tells how it went and gives the exit code. Throws a UsageError or a SiteError. */
export async function importPaths(
  paths: readonly string[],
  options: ImportOptions,
  context: DeskContext,
): Promise<number> {
  const { output, environment, input, interrupted, now } = context
  const dumps = await findDumps(paths.length > 0 ? paths : impliedPaths(input), input)
  const destination = options.dryRun ? dryRun : await connectSite(options, context)

  const tally = emptyTally(destination.outcomes)
  const progress = createProgress(output.stderr, dumps.length, now)
  const onProgress = () => progress.update(tallied(tally))
  const ending = await deliverDumps(dumps, destination, { tally, onProgress, interrupted }).finally(progress.stop)

  const colors = picocolors.createColors(output.stdout.isTTY === true && !environment['NO_COLOR'])
  output.stdout.write(options.json ? summaryJson(tally) : summaryText(tally, colors))
  if (ending !== 'finished') output.stderr.write(stopText(ending, tally, dumps.length))
  return exitCode(ending, tally)
}

function impliedPaths(input: DeskInput): string[] {
  if (!input.isTTY) return ['-']
  throw new UsageError('Name what to import: files, folders, globs, or - for standard input. See desk import --help.')
}

function stopText(ending: Exclude<Ending, 'finished'>, tally: ImportTally, total: number): string {
  const cause = ending === 'interrupted' ? 'as you asked' : ending.message
  return [
    `Stopped after ${tallied(tally)} of ${total}: ${cause}`,
    'What the site answered is saved. Run the same command again: it goes on safely.',
    '',
  ].join('\n')
}

function exitCode(ending: Ending, { rejections }: ImportTally): number {
  if (ending === 'interrupted') return exitCodes.interrupted
  if (ending !== 'finished') return exitCodes.failed
  return rejections.length > 0 ? exitCodes.rejected : exitCodes.done
}
