import type { ColdStarts } from './cold-start.ts'
import type { Size } from './measure-sizes.ts'
import { monthDollars, monthUsage, type UnitCosts } from './month-cost.ts'
import { coldStartRatio } from './report/cold-start-report.ts'
import { growthOf, type ArchiveCosts } from './report/growth-report.ts'
import { rateRatio } from './report/speed-report.ts'
import type { Series } from './run-rounds.ts'
import { articlePage, notModified, oneQueryPage } from './targets.ts'

/** A target of the paper, what was found, and whether it is met. */
export type Verdict = { what: string; wanted: string; found: string; ok: boolean }

type Measured = {
  series: readonly Series[]
  archives: readonly ArchiveCosts[]
  sizes: readonly Size[]
  coldStarts: ColdStarts
  unitCosts: UnitCosts
}

const leastRatios = [
  { name: articlePage, least: 0.8 },
  { name: notModified, least: 0.8 },
  { name: 'front page', least: 0.75 },
  { name: 'ranking page', least: 0.95 },
  { name: 'feed', least: 0.85 },
  { name: 'vote', least: 0.7 },
]
const mostArticleRows = 12
const mostColdStart = 0.4
const monthlyPageViews = 1_000_000
const hitRatio = 0.95
const mostDollars = 2
const mostRowsPerView = 0.8

/** Holds what was measured against the targets. Ratios are those of the smallest archive. */
export function verdicts({ series, archives, sizes, coldStarts, unitCosts }: Measured): Verdict[] {
  const [smallest] = archives
  const ratios = leastRatios.map(({ name, least }): Verdict => {
    const what = `${name}, of ${oneQueryPage}`
    const missing = series.find((each) => each.name === name)?.missing ?? null
    const { median } = rateRatio(series, smallest?.articles ?? 0, [name, oneQueryPage])
    return { what, wanted: `at least ${least}`, found: missing ?? median.toFixed(2), ok: median >= least }
  })
  const rowsOf = (name: string) =>
    archives.flatMap(({ costs }) => costs.filter((cost) => cost.name === name).map(({ dearest }) => dearest.rowsRead))
  const articleRows = Math.max(...rowsOf(articlePage))
  const growing = (smallest?.costs ?? [])
    .map(({ name }) => name)
    .filter((name) => growthOf(name, rowsOf(name)) === 'GROW')
  const over = sizes.filter(({ bytes, most }) => bytes > most).map(({ what }) => what)
  return [
    ...ratios,
    {
      what: `rows read by an ${articlePage}`,
      wanted: `at most ${mostArticleRows}`,
      found: String(articleRows),
      ok: articleRows <= mostArticleRows,
    },
    {
      what: 'rows read, whatever the archive’s size',
      wanted: 'the same, or bounded',
      found: growing.length === 0 ? 'so' : `more: ${growing.join(', ')}`,
      ok: growing.length === 0,
    },
    {
      what: 'sizes',
      wanted: 'within their limits',
      found: over.length === 0 ? 'within' : `over: ${over.join(', ')}`,
      ok: over.length === 0,
    },
    ...priceVerdicts(unitCosts),
    ...(coldStarts.before === null ? [] : coldStartVerdicts(coldStarts)),
  ]
}

function priceVerdicts(costs: UnitCosts): Verdict[] {
  const usage = monthUsage(monthlyPageViews, hitRatio, costs)
  const dollars = monthDollars(usage).list
  const rows = (usage.rowsWritten + usage.counterRowsWritten) / monthlyPageViews
  return [
    {
      what: 'list price of a million page views, 95 % of them from the cache',
      wanted: `at most $${mostDollars.toFixed(2)}`,
      found: `$${dollars.toFixed(2)}`,
      ok: dollars <= mostDollars,
    },
    {
      what: 'rows written a view, of a million a month',
      wanted: `at most ${mostRowsPerView}`,
      found: rows.toFixed(2),
      ok: rows <= mostRowsPerView,
    },
  ]
}

function coldStartVerdicts(starts: ColdStarts): Verdict[] {
  const kinds = [
    { figure: 'wallMs', by: 'time' },
    { figure: 'cpuMs', by: 'CPU' },
  ] as const
  return kinds.map(({ figure, by }) => {
    const { median } = coldStartRatio(starts, figure)
    const what = `own part of a cold start, of the earlier build’s, by ${by}`
    return { what, wanted: `at most ${mostColdStart}`, found: median.toFixed(2), ok: median <= mostColdStart }
  })
}
