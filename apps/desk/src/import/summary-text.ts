import Table from 'cli-table3'
import type { Colors } from 'picocolors/types'
import { printable } from '../printable.ts'
import type { Accepted, ImportTally } from './import-tally.ts'
import type { DraftFacts, Rejection } from './read-documents.ts'

const labels: Record<Accepted, string> = {
  added: 'Added',
  updated: 'Updated',
  unchanged: 'Unchanged',
  wouldSend: 'Would send',
}

/** A tally for people: a table of the counts and, below it, a line for each rejection. */
export function summaryText({ counts, rejections }: ImportTally, colors: Colors): string {
  const accepted = [...counts]
  const rejected = String(rejections.length)
  const table = new Table({
    head: [...accepted.map(([outcome]) => labels[outcome]), 'Rejected'],
    colAligns: [...accepted.map(() => 'right' as const), 'right'],
    style: { head: [], border: [] },
  })
  table.push([...accepted.map(([, count]) => count), rejections.length > 0 ? colors.red(rejected) : rejected])
  return [table.toString(), ...rejections.map((rejection) => rejectionLine(rejection, colors)), ''].join('\n')
}

/** A tally for programs: one JSON document; `drafts`, where they are asked for, with the origins of their fields. */
export function summaryJson({ counts, rejections }: ImportTally, drafts?: readonly DraftFacts[]): string {
  const summary = { ...Object.fromEntries(counts), rejected: rejections.length, rejections, drafts }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function rejectionLine({ file, item, line, reason, message }: Rejection, colors: Colors): string {
  const place = `${file ?? 'standard input'}${item === undefined ? '' : `, item ${item}`}${line === null ? '' : `, line ${line}`}`
  return `${colors.bold(printable(place))}: ${printable(message)} ${colors.dim(`(${printable(reason)})`)}`
}
