import type { TargetCost } from '../count-costs.ts'
import type { IsolateCpu } from '../measure-isolate.ts'
import { count, measured } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

/** What one request asks of the bindings, and the CPU of the Worker alone. */
export function requestReport(costs: readonly TargetCost[], isolates: readonly IsolateCpu[]): string {
  const rows = isolates.map(({ name, cpuMs }) => ({ name, cpuMs, cost: costs.find((cost) => cost.name === name) }))
  const of = (pick: (cost: TargetCost) => number) => (row: (typeof rows)[number]) =>
    row.cost === undefined ? '–' : count(pick(row.cost))
  return markdownTable<(typeof rows)[number]>(
    [
      { title: 'what', of: ({ name }) => name, align: 'left' },
      { title: 'Worker’s CPU ms', of: ({ cpuMs }) => measured(cpuMs) },
      { title: 'D1 round trips', of: of(({ dearest }) => dearest.roundTrips) },
      { title: 'statements', of: of(({ dearest }) => dearest.statements) },
      { title: 'rows read', of: of(({ dearest }) => dearest.rowsRead) },
      { title: 'rows written', of: of(({ dearest }) => dearest.rowsWritten) },
      { title: 'KV reads', of: of(({ dearest }) => dearest.kvReads) },
      { title: 'with a copy', of: of(({ kvReadsWithCopy }) => kvReadsWithCopy) },
      { title: 'views counted', of: of(({ dearest }) => dearest.views) },
      { title: 'bytes', of: of(({ dearest }) => dearest.bytes) },
    ],
    rows,
  )
}
