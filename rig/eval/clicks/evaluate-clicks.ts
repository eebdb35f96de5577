import { estimateMean, type Estimate } from '../bootstrap.ts'
import { formulas } from './formulas.ts'
import type { ListMetrics } from './list-metrics.ts'
import { readImpressions } from './read-impressions.ts'
import { replay } from './replay.ts'

const metricNames = ['ndcg', 'mrr', 'auc'] as const
/** Parameters were chosen on the impressions before this part of a log, by their number. */
const laterPart = 0.6

type Estimates = Record<(typeof metricNames)[number], Estimate>

/** The measure of one formula, and of how far ours is above it, impression by impression. */
export type FormulaResult = { formula: string; source: string; result: Estimates; oursAbove: Estimates }

/** A table of all formulas over some impressions. */
export type ClickTable = { impressions: number; formulas: FormulaResult[] }

/** Measures every formula on a click log: on its later part, whose clicks chose no parameter, and on all of it. */
export async function evaluateClicks(where: string): Promise<{ later: ClickTable; all: ClickTable }> {
  const impressions = await readImpressions(where)
  const measured = replay(impressions, formulas)
  if (measured.length === 0) throw new Error(`${where}: no impression with clicked and unclicked articles.`)
  const from = Math.floor(impressions.length * laterPart)
  return {
    later: tabulate(measured.filter(({ index }) => index >= from).map(({ metrics }) => metrics)),
    all: tabulate(measured.map(({ metrics }) => metrics)),
  }
}

function tabulate(rows: readonly ListMetrics[][]): ClickTable {
  return {
    impressions: rows.length,
    formulas: formulas.map(({ name, source }, place) => ({
      formula: name,
      source,
      result: estimate(rows, (metrics, metric) => metrics[place]?.[metric] ?? 0),
      oursAbove: estimate(rows, (metrics, metric) => (metrics[0]?.[metric] ?? 0) - (metrics[place]?.[metric] ?? 0)),
    })),
  }
}

function estimate(
  rows: readonly ListMetrics[][],
  valueOf: (metrics: ListMetrics[], metric: keyof ListMetrics) => number,
): Estimates {
  const of = (metric: keyof ListMetrics) => estimateMean(rows.map((metrics) => valueOf(metrics, metric)))
  return { ndcg: of('ndcg'), mrr: of('mrr'), auc: of('auc') }
}
