import type { TargetCost } from '../count-costs.ts'
import type { BuildResult } from '../run-bench.ts'
import type { Series } from '../run-rounds.ts'
import { ratioOf } from '../statistics.ts'
import { oneQueryPage } from '../targets.ts'
import { count, spread } from './figures.ts'
import { markdownTable } from './markdown-table.ts'
import { cpuPerRequest, rateRatio, rates } from './speed-report.ts'

/**
 * Two builds on the same data, measured in the same rounds: each target's speed beside the one-query floor of its own
 * build, its speed and CPU as a multiple of the earlier build's, and the rows that one request reads.
 */
export function comparisonReport(now: BuildResult, before: BuildResult, articles: number): string {
  const find = ({ series }: BuildResult, name: string) =>
    series.find((each) => each.articles === articles && each.name === name)
  const between = (name: string, valuesOf: (series: Series) => number[]) => {
    const [ours, theirs] = [find(now, name), find(before, name)]
    return spread(ratioOf(ours === undefined ? [] : valuesOf(ours), theirs === undefined ? [] : valuesOf(theirs)))
  }
  const ofFloor = ({ series }: BuildResult, name: string) => spread(rateRatio(series, articles, [name, oneQueryPage]))
  const costOf = ({ archives }: BuildResult, name: string) =>
    archives.find((archive) => archive.articles === articles)?.costs.find((cost) => cost.name === name)
  const rows = (result: BuildResult, name: string) => rowsRead(costOf(result, name))
  return markdownTable<string>(
    [
      { title: 'what', of: (name) => name, align: 'left' },
      { title: 'of one query', of: (name) => ofFloor(now, name) },
      { title: `of one query, ${before.name}`, of: (name) => ofFloor(before, name) },
      { title: 'requests/s, ratio', of: (name) => between(name, rates) },
      { title: 'CPU ms, ratio', of: (name) => between(name, cpuPerRequest) },
      { title: 'rows', of: (name) => rows(now, name) },
      { title: `rows, ${before.name}`, of: (name) => rows(before, name) },
    ],
    now.series.filter((each) => each.articles === articles).map(({ name }) => name),
  )
}

function rowsRead(cost: TargetCost | undefined): string {
  return cost === undefined ? '–' : count(cost.dearest.rowsRead)
}
