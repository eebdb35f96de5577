import type { DayCost } from './day-cost.ts'
import { exceeded } from './limits.ts'
import type { Figures } from './step-figures.ts'

const columns: { title: string; of: (figures: Figures) => string | number }[] = [
  { title: 'articles', of: (figures) => figures.articles },
  { title: 'step', of: (figures) => figures.step },
  { title: 'runs', of: (figures) => figures.runs },
  { title: 'statements', of: (figures) => figures.statements },
  { title: 'round trips', of: (figures) => figures.roundTrips },
  { title: 'rows read', of: (figures) => figures.rowsRead },
  { title: 'rows written', of: (figures) => figures.rowsWritten },
  { title: 'counter: requests', of: (figures) => figures.counterRequests },
  { title: 'rows', of: (figures) => figures.counterRowsWritten },
  { title: 'D1 KB', of: (figures) => figures.d1Kilobytes },
  { title: 'KV reads', of: (figures) => figures.kvReads },
  { title: 'KV writes', of: (figures) => figures.kvWrites },
  { title: 'KV KB', of: (figures) => figures.kvKilobytes },
  { title: 'CPU ms', of: (figures) => figures.cpuMs },
  { title: 'heap MB', of: (figures) => figures.heapMegabytes },
  { title: 'wall ms', of: (figures) => figures.wallMs },
  { title: 'slowest ms', of: (figures) => figures.slowestMs },
  { title: 'process CPU ms', of: (figures) => figures.processCpuMs },
  { title: 'process MB', of: (figures) => figures.processMegabytes },
]

const explanation = `
Each line is one invocation of the built ranker: of several refreshes the dearest in each column, of counting the mean of
the flushes. Rows are what D1 reports and bills; those of the counter are what its storage reports and an alarm. CPU is the time that V8's sampling profiler found the ranker's isolate
running, heap what V8 had committed for it at most, between two of its turns; every isolate is held to 128 MB besides.
"Process" is all of workerd: the isolate, the simulators of D1 and KV with SQLite, the meter and the profiler.`

/** The report as text: the table, what exceeds a limit, and what a day costs. */
export function formatReport(figures: readonly Figures[], days: readonly DayCost[]): string {
  const cells = [
    columns.map(({ title }) => title),
    ...figures.map((each) => columns.map(({ of }) => formatted(of(each)))),
  ]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const table = cells.map((row) => row.map((cell, column) => padded(cell, column, widths)).join('  '))
  const over = figures.flatMap((each) =>
    exceeded(each).map((reason) => `LIMIT  ${formatted(each.articles)} articles, ${each.step}: ${reason}`),
  )
  const daily = days.map(
    ({ articles, rowsRead, rowsWritten, counterRequests, dollars }) =>
      `A day at ${formatted(articles)} articles: ${formatted(Math.round(rowsRead))} rows read and ` +
      `${formatted(Math.round(rowsWritten))} written, ${formatted(Math.round(counterRequests))} requests of the counter: ` +
      `$${dollars.toFixed(2)} at list price.`,
  )
  return [...table, explanation, '', ...daily, ...(over.length === 0 ? ['All within the limits.'] : over), ''].join(
    '\n',
  )
}

function formatted(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value
}

// The step is text and stands left, numbers stand right.
function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0
  return columns[column]?.title === 'step' ? cell.padEnd(width) : cell.padStart(width)
}
