import type { Cost } from '../../workerd/measure.ts'
import type { Step } from '../steps/measure-archive.ts'

const megabyte = 2 ** 20

/** What one invocation of the ranker costs in a step. Where the step took several refreshes, the dearest of each. */
export type Figures = {
  articles: number
  step: string
  kind: Step['kind']
  /** How many times the ranker ran. */
  runs: number
  statements: number
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  counterRequests: number
  counterRowsRead: number
  counterRowsWritten: number
  d1Kilobytes: number
  kvReads: number
  kvWrites: number
  kvKilobytes: number
  wallMs: number
  cpuMs: number
  processCpuMs: number
  heapMegabytes: number
  processMegabytes: number
  slowestMs: number
  slowest: string
  errors: string[]
}

/** The figures of a step: of a refresh the dearest run, of folding the mean of its batches. */
export function stepFigures({ articles, name, kind, runs }: Step): Figures {
  const most = (pick: (cost: Cost) => number) => Math.max(...runs.map((cost) => pick(cost)))
  const each = (pick: (cost: Cost) => number) => rounded(most((cost) => pick(cost) / Math.max(1, cost.invocations)))
  const slowest = runs.toSorted((one, other) => other.slowestMs - one.slowestMs)[0]
  return {
    articles,
    step: name,
    kind,
    runs: runs.reduce((sum, { invocations }) => sum + invocations, 0),
    statements: each((cost) => cost.statements),
    roundTrips: each((cost) => cost.roundTrips),
    rowsRead: each((cost) => cost.rowsRead),
    rowsWritten: each((cost) => cost.rowsWritten),
    counterRequests: each((cost) => cost.counter.requests),
    counterRowsRead: each((cost) => cost.counter.rowsRead),
    counterRowsWritten: each((cost) => cost.counter.rowsWritten),
    d1Kilobytes: each((cost) => cost.responseBytes / 1024),
    kvReads: each((cost) => cost.reads),
    kvWrites: each((cost) => cost.writes),
    kvKilobytes: each((cost) => cost.bytesWritten / 1024),
    wallMs: each((cost) => cost.wallMs),
    cpuMs: each((cost) => cost.isolateMs),
    processCpuMs: each((cost) => cost.processMs),
    heapMegabytes: rounded(most((cost) => cost.heapBytes / megabyte)),
    processMegabytes: rounded(most((cost) => cost.processBytes / megabyte)),
    slowestMs: most((cost) => cost.slowestMs),
    slowest: slowest?.slowest ?? '',
    errors: runs.flatMap(({ errors }) => errors),
  }
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
}
