import type { RunningPaper } from './open-paper.ts'
import type { Target } from './targets.ts'

/** What one request asks of the bindings. */
type RequestCost = {
  status: number
  bytes: number
  roundTrips: number
  statements: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
  kvWrites: number
  /** Views that were handed to the counter, or to the queue of an earlier build. */
  views: number
}

/** A target's dearest request, and its KV reads while the isolate has a copy of the ranking. */
export type TargetCost = { name: string; dearest: RequestCost; kvReadsWithCopy: number }

const requestsCounted = 20

/** Sends each target of the paper 20 requests by way of the meter, one after the other, and keeps the dearest of each. */
export async function countCosts(paper: RunningPaper, targets: readonly Target[]): Promise<TargetCost[]> {
  const costs: TargetCost[] = []
  for (const target of targets) {
    if (target.service !== 'paper' || target.missing !== undefined) continue
    const first = await countOne(paper, target, { index: 0, copy: 'none' })
    const others: RequestCost[] = []
    for (let index = 1; index < requestsCounted; index += 1) {
      others.push(await countOne(paper, target, { index, copy: 'kept' }))
    }
    costs.push({
      name: target.name,
      dearest: dearest([first, ...others]),
      kvReadsWithCopy: Math.min(...others.map(({ kvReads }) => kvReads)),
    })
  }
  return costs
}

async function countOne(
  { origins }: RunningPaper,
  target: Target,
  { index, copy }: { index: number; copy: 'none' | 'kept' },
): Promise<RequestCost> {
  // Readers of their own: whoever the load was has voted already.
  const { path, method, headers } = target.request(index + 0xff_00_00)
  const response = await fetch(origins.metered + path, { method, headers: { ...headers, 'Bench-Copy': copy } })
  const cost = (await response.json()) as RequestCost
  if (cost.status !== target.status) throw new Error(`${target.name}: ${path} answered ${cost.status} to the meter`)
  return cost
}

function dearest(costs: readonly RequestCost[]): RequestCost {
  const most = (pick: (cost: RequestCost) => number) => Math.max(...costs.map(pick))
  return {
    status: most(({ status }) => status),
    bytes: most(({ bytes }) => bytes),
    roundTrips: most(({ roundTrips }) => roundTrips),
    statements: most(({ statements }) => statements),
    rowsRead: most(({ rowsRead }) => rowsRead),
    rowsWritten: most(({ rowsWritten }) => rowsWritten),
    kvReads: most(({ kvReads }) => kvReads),
    kvWrites: most(({ kvWrites }) => kvWrites),
    views: most(({ views }) => views),
  }
}
