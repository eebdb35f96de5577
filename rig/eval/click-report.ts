import type { ClickTable, FormulaResult } from './clicks/evaluate-clicks.ts'
import { columns, estimateText } from './columns.ts'

/** What readers clicked next, as tables: the later part of the log, then all of it. */
export function clickReport({ later, all }: { later: ClickTable; all: ClickTable }): string {
  return [
    'What readers clicked next: each formula ranks what was on offer by what was known before.',
    'Mean over impressions, with the interval that holds it in 95 of 100 samples; "ours +" is how far ours is above.',
    '',
    `The later part of the log, ${later.impressions} impressions: none of them chose a parameter.`,
    table(later.formulas),
    `All of it, ${all.impressions} impressions.`,
    table(all.formulas),
  ].join('\n')
}

function table(formulas: readonly FormulaResult[]): string {
  const rows = formulas.map(({ formula, result, oursAbove }, place) => [
    formula,
    estimateText(result.ndcg),
    estimateText(result.mrr),
    estimateText(result.auc),
    place === 0 ? '' : estimateText(oursAbove.ndcg),
  ])
  return columns(['formula', 'nDCG@10', 'MRR', 'AUC', 'ours + (nDCG@10)'], rows)
}
