import type { UnitCosts } from '../month-cost.ts'
import type { BenchResult } from '../run-bench.ts'
import { articlePage } from '../targets.ts'
import { verdicts, type Verdict } from '../verdicts.ts'
import { coldStartReport } from './cold-start-report.ts'
import { comparisonReport } from './comparison-report.ts'
import { count } from './figures.ts'
import { growthReport } from './growth-report.ts'
import { imageReport } from './image-report.ts'
import { markdownTable } from './markdown-table.ts'
import { monthReport } from './month-report.ts'
import { requestReport } from './request-report.ts'
import { sizeReport } from './size-report.ts'
import { speedReport } from './speed-report.ts'

// A message is written, read and deleted. https://developers.cloudflare.com/queues/platform/pricing/
const operationsPerMessage = 3
// An object is billed as if it had all of this, while it answers.
// https://developers.cloudflare.com/durable-objects/platform/pricing/
const counterGigabytes = 0.128

/** The whole report, as Markdown: for a terminal and for docs/benchmarks.md. */
export function formatReport(result: BenchResult): string {
  const { machine, options, now, before, isolates, coldStarts } = result
  const { series, archives, sizes } = now
  const [smallest, largest] = [archives[0]?.articles ?? 0, archives.at(-1)]
  const parts = [
    `Measured ${machine}. ${options.rounds} rounds of ${options.seconds} s, ${options.connections} connections.`,
    verdictTable(verdicts({ ...now, coldStarts })),
    ...(before === null
      ? []
      : [`### Beside ${before.name}, ${count(smallest)} articles`, comparisonReport(now, before, smallest)]),
    ...archives.flatMap(({ articles }) => [`### Speed, ${count(articles)} articles`, speedReport(series, articles)]),
    ...(archives.length > 1 ? ['### As the archive grows', growthReport(series, archives)] : []),
    `### What one request costs, ${count(largest?.articles ?? 0)} articles`,
    requestReport(largest?.costs ?? [], isolates),
    '### Cold start and sizes',
    coldStartReport(coldStarts, before?.name ?? null),
    sizeReport(sizes, before),
    '### A million page views a month',
    monthReport(unitCosts(result)),
    '### A million images a month',
    imageReport(),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The targets, each with what was found and "ok" or "BELOW". */
function verdictTable(found: readonly Verdict[]): string {
  return markdownTable<Verdict>(
    [
      { title: 'target', of: ({ what }) => what, align: 'left' },
      { title: 'wanted', of: ({ wanted }) => wanted, align: 'left' },
      { title: 'found', of: (verdict) => verdict.found, align: 'left' },
      { title: '', of: ({ ok }) => (ok ? 'ok' : 'BELOW'), align: 'left' },
    ],
    found,
  )
}

/** What a page, a view and a refresh cost, as measured. Every page is taken for an article that no copy helps. */
function unitCosts({ now, isolates, ranker }: BenchResult): UnitCosts {
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
