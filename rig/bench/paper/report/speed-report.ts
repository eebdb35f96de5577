import type { Series } from '../run-rounds.ts'
import { quantile, ratioOf, spreadOf, type Spread } from '../statistics.ts'
import { oneQueryPage, staticPage } from '../targets.ts'
import { count, measured, spread } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

/** The requests a second of each round. */
export const rates = ({ rounds }: Series): number[] => rounds.map(({ requests, seconds }) => requests / seconds)

/** The CPU of a request in each round, in milliseconds: of the whole workerd process. */
export const cpuPerRequest = ({ rounds }: Series): number[] => rounds.map(({ cpuMs, requests }) => cpuMs / requests)
const latency = ({ rounds }: Series, share: number): number =>
  quantile(
    rounds.flatMap(({ latenciesMs }) => latenciesMs),
    share,
  )

/** How many requests a second one of an archive's targets answers, as a share of another's, round by round. */
export function rateRatio(series: readonly Series[], articles: number, [name, floor]: [string, string]): Spread {
  const find = (wanted: string) => series.find((each) => each.articles === articles && each.name === wanted)
  const [one, other] = [find(name), find(floor)]
  return ratioOf(one === undefined ? [] : rates(one), other === undefined ? [] : rates(other))
}

/** What each target of one archive did: requests a second, waiting, CPU, and its ratios to the floors. */
export function speedReport(series: readonly Series[], articles: number): string {
  const rows = series.filter((each) => each.articles === articles)
  const oneQuery = rows.find(({ name }) => name === oneQueryPage)
  const orMissing = (of: (row: Series) => string) => (row: Series) => (row.missing === null ? of(row) : '–')
  return markdownTable<Series>(
    [
      { title: 'what', of: ({ name }) => name, align: 'left' },
      { title: 'requests/s', of: (row) => row.missing ?? count(spreadOf(rates(row)).median) },
      { title: 'of one query', of: orMissing((row) => spread(rateRatio(rows, articles, [row.name, oneQueryPage]))) },
      { title: 'of static', of: orMissing((row) => spread(rateRatio(rows, articles, [row.name, staticPage]))) },
      { title: 'p50 ms', of: orMissing((row) => measured(latency(row, 0.5))) },
      { title: 'p99 ms', of: orMissing((row) => measured(latency(row, 0.99))) },
      { title: 'CPU ms each', of: orMissing((row) => measured(spreadOf(cpuPerRequest(row)).median)) },
      {
        title: 'of one query, by CPU',
        of: orMissing((row) =>
          oneQuery === undefined ? '–' : spread(ratioOf(cpuPerRequest(oneQuery), cpuPerRequest(row))),
        ),
      },
    ],
    rows,
  )
}
