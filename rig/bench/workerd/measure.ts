import type { Inspector } from './inspector.ts'
import type { DatabaseTally, Invocation, InvocationResult, RunningRanker } from './open-ranker.ts'
import { cpuMs, peakMemory, resetPeakMemory, workerdProcesses } from './process-usage.ts'
import { runningMs, startProfile, stopProfile } from './profile.ts'

const heapSampleMs = 10

/** What invocations of the ranker cost together. Bytes and milliseconds. */
export type Cost = DatabaseTally &
  InvocationResult['kv'] & {
    counter: InvocationResult['counter']
    invocations: number
    /** Errors that ended invocations. */
    errors: string[]
    wallMs: number
    /** CPU of the ranker's isolate alone: the time that V8's sampling profiler found it running. */
    isolateMs: number
    /** CPU of all of workerd: the isolate, D1's and KV's simulators with SQLite, the meter and the profiler. */
    processMs: number
    /** The isolate's heap at its fullest, as V8 had committed it; typed arrays and strings outside included. */
    heapBytes: number
    /** The process's resident memory at its fullest. */
    processBytes: number
  }

/**
 * Runs invocations one after the other and tells what they cost. When they take more than `mostMs` milliseconds the
 * rest is left out; an error of the ranker is kept and doesn't stop them. Throws when workerd ends.
 */
export async function measure(
  ranker: RunningRanker,
  invocations: readonly Invocation[],
  mostMs = Number.POSITIVE_INFINITY,
): Promise<Cost> {
  const { inspector } = ranker
  const pids = workerdProcesses()
  await ranker.tally()
  resetPeakMemory(pids)
  const heap = watchHeap(inspector)
  await startProfile(inspector)
  const [startedAt, cpuBefore] = [performance.now(), cpuMs(pids)]
  const results: InvocationResult[] = []
  for (const invocation of invocations) {
    results.push(await ranker.invoke(invocation))
    if (performance.now() - startedAt > mostMs) break
  }
  const [wallMs, processMs] = [performance.now() - startedAt, cpuMs(pids) - cpuBefore]
  const profile = await stopProfile(inspector)
  const sum = (pick: (result: InvocationResult) => number) => results.reduce((all, each) => all + pick(each), 0)
  return {
    ...(await ranker.tally()),
    invocations: results.length,
    errors: results.flatMap(({ error }) => error ?? []),
    reads: sum(({ kv }) => kv.reads),
    writes: sum(({ kv }) => kv.writes),
    bytesWritten: sum(({ kv }) => kv.bytesWritten),
    counter: {
      requests: sum(({ counter }) => counter.requests),
      rowsRead: sum(({ counter }) => counter.rowsRead),
      rowsWritten: sum(({ counter }) => counter.rowsWritten),
    },
    wallMs,
    isolateMs: runningMs(profile),
    processMs,
    heapBytes: await heap.stop(),
    processBytes: peakMemory(pids),
  }
}

/** The cost of a step that couldn't be measured to its end, such as one that ended workerd: its error alone. */
export function unmeasured(error: unknown): Cost {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  const advice = 'workerd ends when an isolate needs more memory than a Worker may have'
  return { ...nothing, invocations: 1, errors: [`${String(error)}${cause}; ${advice}`] }
}

const nothing = {
  roundTrips: 0,
  statements: 0,
  rowsRead: 0,
  rowsWritten: 0,
  responseBytes: 0,
  slowestMs: 0,
  slowest: '',
  reads: 0,
  writes: 0,
  bytesWritten: 0,
  counter: { requests: 0, rowsRead: 0, rowsWritten: 0 },
  wallMs: 0,
  isolateMs: 0,
  processMs: 0,
  heapBytes: 0,
  processBytes: 0,
}

type HeapUsage = { totalSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number }

// The inspector answers between two turns of the isolate, so what was used within one may be gone again; what V8
// committed for it stays a while, and bounds it.
function watchHeap(inspector: Inspector): { stop: () => Promise<number> } {
  let most = 0
  const stopped = new AbortController()
  const watch = async () => {
    while (!stopped.signal.aborted) {
      const usage = await heapUsage(inspector)
      // workerd ended, which the invocation that is under way tells better.
      if (usage === null) return
      const { totalSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage
      most = Math.max(most, totalSize + embedderHeapUsedSize + backingStorageSize)
      await new Promise((resolve) => setTimeout(resolve, heapSampleMs))
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopped.abort()
      await watching
      return most
    },
  }
}

async function heapUsage(inspector: Inspector): Promise<HeapUsage | null> {
  try {
    return (await inspector.send('Runtime.getHeapUsage')) as HeapUsage
  } catch {
    return null
  }
}
