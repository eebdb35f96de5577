import type { UnitCosts } from './month-cost.ts'
import type { BenchResult } from './run-bench.ts'
import { articlePage } from './targets.ts'

// A message is written, read and deleted. https://developers.cloudflare.com/queues/platform/pricing/
const operationsPerMessage = 3
// An object is billed as if it had all of this, while it answers.
// https://developers.cloudflare.com/durable-objects/platform/pricing/
const counterGigabytes = 0.128

/** What a page, a view and a refresh cost, as measured. Every page is taken for an article that no copy helps. */
export function unitCosts({ now, isolates, ranker }: Pick<BenchResult, 'now' | 'isolates' | 'ranker'>): UnitCosts {
  const cpuOf = (name: string) => isolates.find((isolate) => isolate.name === name)?.cpuMs ?? 0
  const page = now.archives.at(-1)?.costs.find(({ name }) => name === articlePage)?.dearest
  const { fold, refresh, views } = ranker
  return {
    page: { cpuMs: cpuOf(articlePage), rowsRead: page?.rowsRead ?? 0, kvReads: page?.kvReads ?? 0 },
    view: {
      cpuMs: cpuOf('view') + fold.isolateMs / views,
      rowsRead: fold.rowsRead / views,
      rowsWritten: fold.rowsWritten / views,
      // An earlier build counts without a counter.
      queueOperations: fold.counter.requests === 0 ? operationsPerMessage : 0,
      counterRequests: fold.counter.requests / views,
      // Each request waits for none other here, so that their times add up to more than on one object under load.
      counterMs: fold.counter.requests === 0 ? 0 : (counterGigabytes * fold.wallMs) / views,
      counterRowsRead: fold.counter.rowsRead / views,
      counterRowsWritten: fold.counter.rowsWritten / views,
    },
    refresh: {
      cpuMs: refresh.isolateMs,
      rowsRead: refresh.rowsRead,
      rowsWritten: refresh.rowsWritten,
      kvReads: refresh.reads,
      kvWrites: refresh.writes,
    },
  }
}
