import type { TargetCost } from '../count-costs.ts'
import type { Series } from '../run-rounds.ts'
import { ratioOf } from '../statistics.ts'
import { count, spread } from './figures.ts'
import { markdownTable, type Column } from './markdown-table.ts'
import { rates } from './speed-report.ts'

/** What requests ask of the bindings, on one archive. */
export type ArchiveCosts = { articles: number; costs: TargetCost[] }

type Row = { name: string; rows: (number | null)[] }

/** The most rows of what reads more of a larger archive, but only up to a bound: docs/decisions/0006 has that of search. */
const bounds = new Map([['search', 400]])

/** Whether the rows that a target reads are the same on every archive, but for a few; or more, within its bound. */
export function growthOf(name: string, rows: readonly number[]): 'flat' | 'bounded' | 'GROW' {
  const most = Math.max(...rows)
  if (most <= Math.min(...rows) * 1.1 + 2) return 'flat'
  return most <= (bounds.get(name) ?? 0) ? 'bounded' : 'GROW'
}

/** Each target's rows read on each archive, and the time of the larger archives as a multiple of the smallest's. */
export function growthReport(series: readonly Series[], archives: readonly ArchiveCosts[]): string {
  const [smallest, ...larger] = archives
  if (smallest === undefined) return ''
  const rowsOf = (archive: ArchiveCosts, name: string) =>
    archive.costs.find((cost) => cost.name === name)?.dearest.rowsRead
  const rows = smallest.costs.map(({ name }): Row => ({
    name,
    rows: archives.map((each) => rowsOf(each, name) ?? null),
  }))
  const find = (articles: number, name: string) =>
    series.find((each) => each.articles === articles && each.name === name)
  const timeRatio = (articles: number, name: string) => {
    const [small, large] = [find(smallest.articles, name), find(articles, name)]
    return spread(ratioOf(small === undefined ? [] : rates(small), large === undefined ? [] : rates(large)))
  }
  return markdownTable<Row>(
    [
      { title: 'what', of: ({ name }) => name, align: 'left' },
      ...archives.map(({ articles }, index): Column<Row> => {
        return { title: `rows at ${count(articles)}`, of: (row) => count(row.rows[index] ?? 0) }
      }),
      {
        title: 'rows',
        of: ({ name, rows }) =>
          growthOf(
            name,
            rows.map((each) => each ?? 0),
          ),
        align: 'left',
      },
      ...larger.map(({ articles }): Column<Row> => {
        return { title: `time at ${count(articles)}`, of: ({ name }) => timeRatio(articles, name) }
      }),
    ],
    rows,
  )
}
