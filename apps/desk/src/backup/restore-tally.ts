import Table from 'cli-table3'
import type { FileTally } from '../backup-file/deliver-files.ts'
import type { NumberedOutcome } from '../backup-file/deliver-lines.ts'
import { keptText } from '../backup-file/describe-backup.ts'
import { printable } from '../terminal/print.ts'

/** The outcomes so far. `kept` lists the addresses at which the paper differs from the file and was left as it is. */
export type RestoreTally = {
  restored: number
  unchanged: number
  kept: string[]
  rejections: { line: number; key: string | null; reason: string }[]
}

/** An empty tally. */
export function emptyRestoreTally(): RestoreTally {
  return { restored: 0, unchanged: 0, kept: [], rejections: [] }
}

/** Adds the outcomes of some lines. */
export function addOutcomes(tally: RestoreTally, outcomes: readonly NumberedOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.outcome === 'rejected') {
      const { line, key, reason } = outcome
      tally.rejections.push({ line, key, reason })
    } else if (outcome.outcome === 'kept') tally.kept.push(outcome.url)
    else tally[outcome.outcome] += 1
  }
}

/** A tally for people: a table, the files of images, the addresses that differ, and a line for each rejection. */
export function restoreText({ restored, unchanged, kept, rejections }: RestoreTally, files: FileTally | null): string {
  const table = new Table({
    head: ['Restored', 'Unchanged', 'Kept', 'Rejected'],
    colAligns: ['right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  })
  table.push([restored, unchanged, kept.length, rejections.length])
  return [
    table.toString(),
    ...(files === null ? [] : [`Files of images: ${files.sent} sent, ${files.present} were there already.`]),
    ...(files?.rejections ?? []).map(({ entry, reason }) => `${entry}: ${printable(reason)}`),
    ...keptText(kept),
    ...rejections.map(
      ({ line, key, reason }) => `line ${line}${key === null ? '' : ` (${printable(key)})`}: ${printable(reason)}`,
    ),
    '',
  ].join('\n')
}

/** A tally for programs. */
export function restoreJson({ restored, unchanged, kept, rejections }: RestoreTally, files: FileTally): object {
  return { restored, unchanged, kept: kept.length, rejected: rejections.length, keptArticles: kept, rejections, files }
}
