import { monthDollars, monthUsage, prices, priceSource, type UnitCosts, type Usage } from '../month-cost.ts'
import { count, millions } from './figures.ts'
import { markdownTable } from './markdown-table.ts'

const pageViews = 1_000_000
const hitRatios = [0, 0.5, 0.8, 0.9, 0.95, 0.99]
const shown = [
  'requests',
  'cpuMs',
  'rowsRead',
  'rowsWritten',
  'kvReads',
  'counterRequests',
  'counterRowsWritten',
] as const

/** What a million page views a month take and cost, by the share that the cache answers; then the prices. */
export function monthReport(costs: UnitCosts): string {
  const rows = hitRatios.map((hitRatio) => ({ hitRatio, usage: monthUsage(pageViews, hitRatio, costs) }))
  const months = markdownTable<(typeof rows)[number]>(
    [
      { title: 'cache hits', of: ({ hitRatio }) => `${Math.round(hitRatio * 100)} %` },
      ...shown.map((thing) => ({
        title: prices[thing].title,
        of: ({ usage }: { usage: Usage }) => millions(usage[thing]),
      })),
      { title: 'list price', of: ({ usage }) => dollars(monthDollars(usage).list) },
      { title: 'billed, plan and all', of: ({ usage }) => dollars(monthDollars(usage).billed) },
    ],
    rows,
  )
  const list = markdownTable<(typeof prices)[keyof typeof prices]>(
    [
      { title: 'price', of: ({ title }) => title, align: 'left' },
      { title: 'included', of: ({ included }) => `${count(included / 1e6)} M` },
      { title: 'a million more', of: ({ perMillion }) => `$${perMillion}` },
      { title: 'source', of: ({ source }) => `<${priceSource(source)}>`, align: 'left' },
    ],
    Object.values(prices),
  )
  return `${months}\n\n${list}`
}

const dollars = (value: number) => `$${value.toFixed(2)}`
