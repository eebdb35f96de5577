import Table from 'cli-table3'
import type { Colors } from 'picocolors/types'
import { archiveJson, archiveText, keptLines } from '../backup-file/backup-text.ts'
import { printable } from '../terminal/print.ts'
import type { ImageTally } from './copy-draft-images.ts'
import type { Accepted } from './destination.ts'
import type { ImportTally } from './import-tally.ts'
import type { DraftFacts, Rejection } from './read-documents.ts'
import type { FoundArchive } from './sort-documents.ts'

const labels: Record<Accepted, string> = {
  added: 'Added',
  updated: 'Updated',
  unchanged: 'Unchanged',
  kept: 'Kept',
  wouldSend: 'Would send',
}

/** What a summary holds where it is asked for: drafts with the origins of their fields, pictures, exports that were read. */
type More = {
  drafts?: readonly DraftFacts[] | undefined
  images?: ImageTally | undefined
  archives?: readonly FoundArchive[] | undefined
}

/**
 * A tally for people: a table of the counts and, below it, what exports hold, what the paper has otherwise than they, and
 * a line for each rejection and for what became of pictures.
 */
export function summaryText({ counts, rejections, kept }: ImportTally, colors: Colors, more: More = {}): string {
  const accepted = [...counts]
  const rejected = String(rejections.length)
  const table = new Table({
    head: [...accepted.map(([outcome]) => labels[outcome]), 'Rejected'],
    colAligns: [...accepted.map(() => 'right' as const), 'right'],
    style: { head: [], border: [] },
  })
  table.push([...accepted.map(([, count]) => count), rejections.length > 0 ? colors.red(rejected) : rejected])
  const { archives = [], images } = more
  return [
    table.toString(),
    ...archives.map((archive) => `${placeText({ ...archive, line: null })}: ${printable(archiveText(archive))}`),
    ...keptLines(kept),
    ...rejections.map((rejection) => rejectionLine(rejection, colors)),
    ...(images === undefined ? [] : imageLines(images, colors)),
    '',
  ].join('\n')
}

/** A tally for programs: one JSON document. */
export function summaryJson({ counts, rejections, kept }: ImportTally, { archives, ...more }: More = {}): string {
  const summary = {
    ...Object.fromEntries(counts),
    rejected: rejections.length,
    rejections,
    ...(counts.has('kept') && { keptArticles: kept }),
    ...(archives && { archives: archives.map((archive) => ({ file: archive.file, ...archiveJson(archive) })) }),
    ...more,
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function imageLines({ copied, known, failures }: ImageTally, colors: Colors): string[] {
  const total = `Pictures: ${copied} copied, ${known} known, ${failures.length} left where they are`
  const lines = failures.map((failure) => {
    const place = placeText({ ...failure, line: null })
    const address = printable(failure.url)
    return `${colors.bold(place)}: ${address}: ${printable(failure.message)} ${colors.dim(`(${failure.reason})`)}`
  })
  return [total, ...lines]
}

function placeText({ file, item, line }: Pick<Rejection, 'file' | 'item' | 'line'>): string {
  const parts = [
    file ?? 'standard input',
    item === undefined ? '' : `, item ${item}`,
    line === null ? '' : `, line ${line}`,
  ]
  return printable(parts.join(''))
}

function rejectionLine({ reason, message, ...place }: Rejection, colors: Colors): string {
  return `${colors.bold(placeText(place))}: ${printable(message)} ${colors.dim(`(${printable(reason)})`)}`
}
