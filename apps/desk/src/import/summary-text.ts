import { omissionHint, omissionText, type Omission } from '@broadsheet/parser'
import Table from 'cli-table3'
import type { Colors } from 'picocolors/types'
import { backupJson, describeBackup, keptText } from '../backup-file/describe-backup.ts'
import { printable } from '../terminal/print.ts'
import type { ImageTally } from './copy-draft-images.ts'
import type { Accepted } from './destination.ts'
import type { ImportTally } from './import-tally.ts'
import type { DraftFacts, Rejection } from './read-documents.ts'
import type { FoundBackup } from './sort-documents.ts'
import { unpublishedLines } from './unpublished-lines.ts'

const labels: Record<Accepted, string> = {
  added: 'Added',
  drafted: 'Drafts',
  updated: 'Updated',
  unchanged: 'Unchanged',
  withdrawn: 'Withdrawn',
  kept: 'Kept',
  wouldSend: 'Would send',
}

/** Optional parts of a summary: drafts with the origins of their fields, copied images, and backups of a dry run. */
type More = {
  drafts?: readonly DraftFacts[] | undefined
  images?: ImageTally | undefined
  backups?: readonly FoundBackup[] | undefined
}

/**
 * A tally for people: a table of the counts, then what the backups hold, the addresses at which the paper differs from
 * them, the rejections, the pages that are drafts, what is not imported with what can be done about it, and the images
 * that could not be copied.
 */
export function summaryText(
  { counts, rejections, unpublished, kept, omitted }: ImportTally,
  colors: Colors,
  more: More = {},
): string {
  const accepted = [...counts]
  const rejected = String(rejections.length)
  const table = new Table({
    head: [...accepted.map(([outcome]) => labels[outcome]), 'Rejected'],
    colAligns: [...accepted.map(() => 'right' as const), 'right'],
    style: { head: [], border: [] },
  })
  table.push([...accepted.map(([, count]) => count), rejections.length > 0 ? colors.red(rejected) : rejected])
  const { backups = [], images } = more
  return [
    table.toString(),
    ...backups.map((backup) => `${placeText({ ...backup, line: null })}: ${printable(describeBackup(backup))}`),
    ...keptText(kept),
    ...rejections.map((rejection) => rejectionLine(rejection, colors)),
    ...unpublishedLines(unpublished, (item) => placeText({ ...item, line: null })),
    ...omissionLines(omissionsOf(omitted)),
    ...(images === undefined ? [] : imageLines(images, colors)),
    '',
  ].join('\n')
}

/** A tally for programs: one JSON document. */
export function summaryJson(
  { counts, rejections, unpublished, kept, omitted }: ImportTally,
  { backups, ...more }: More = {},
): string {
  const summary = {
    ...Object.fromEntries(counts),
    rejected: rejections.length,
    rejections,
    ...(unpublished.length > 0 && { unpublished }),
    ...(omitted.size > 0 && { omitted: omissionsOf(omitted) }),
    ...(counts.has('kept') && { keptArticles: kept }),
    ...(backups && { backups: backups.map((backup) => ({ file: backup.file, ...backupJson(backup) })) }),
    ...more,
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function omissionsOf(omitted: ImportTally['omitted']): Omission[] {
  return [...omitted].map(([kind, count]) => ({ kind, count }))
}

function omissionLines(omissions: readonly Omission[]): string[] {
  if (omissions.length === 0) return []
  return ['Not imported:', ...omissions.map((each) => `  ${omissionText(each)}: ${omissionHint(each)}`)]
}

function imageLines({ copied, known, failures }: ImageTally, colors: Colors): string[] {
  const total = `Images: ${copied} copied, ${known} known, ${failures.length} not copied`
  const lines = failures.map((failure) => {
    const place = placeText({ ...failure, line: null })
    const address = printable(failure.url)
    return `${colors.bold(place)}: ${address}: ${printable(failure.message)} ${colors.dim(`(${failure.reason})`)}`
  })
  return [total, ...lines]
}

function placeText({ file, item, headline, line }: Pick<Rejection, 'file' | 'item' | 'headline' | 'line'>): string {
  const parts = [
    file ?? 'standard input',
    item === undefined ? '' : `, item ${item}`,
    headline === undefined ? '' : ` (${headline})`,
    line === null ? '' : `, line ${line}`,
  ]
  return printable(parts.join(''))
}

function rejectionLine({ reason, message, ...place }: Rejection, colors: Colors): string {
  return `${colors.bold(placeText(place))}: ${printable(message)} ${colors.dim(`(${printable(reason)})`)}`
}
