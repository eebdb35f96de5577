import type { BenchResult } from '../run-bench.ts'
import { unitCosts } from '../unit-costs.ts'
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

/** The whole report, as Markdown: for a terminal and for docs/benchmarks.md. */
export function formatReport(result: BenchResult): string {
  const { machine, options, now, before, isolates, coldStarts } = result
  const { series, archives, sizes } = now
  const [smallest, largest] = [archives[0]?.articles ?? 0, archives.at(-1)]
  const parts = [
    `Measured ${machine}. ${options.rounds} rounds of ${options.seconds} s, ${options.connections} connections.`,
    verdictTable(verdicts({ ...now, coldStarts, unitCosts: unitCosts(result) })),
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
