import type { Figures } from './step-figures.ts'

const refreshesPerDay = 288
const viewsPerBatch = 100
// https://developers.cloudflare.com/d1/platform/pricing/
const dollarsPerMillion = { rowsRead: 0.001, rowsWritten: 1 } as const

/** What D1 would bill for a day: rows, and US dollars at list price (the plan includes some). */
export type DayCost = { articles: number; rowsRead: number; rowsWritten: number; dollars: number }

/**
 * A day of folding every batch and of refreshing every five minutes, by the figures of one archive's steps. What is
 * pruned comes on top: a row written for each view that was remembered for two hours.
 */
export function dayCost(figures: readonly Figures[], viewsPerDay: number): DayCost {
  const perDay = (pick: (figures: Figures) => number) => {
    const fold = figures.find(({ kind }) => kind === 'fold')
    const refresh = figures.filter(({ kind }) => kind === 'refresh')[1]
    const folded = fold === undefined ? 0 : pick(fold) * (viewsPerDay / viewsPerBatch)
    return folded + (refresh === undefined ? 0 : pick(refresh) * refreshesPerDay)
  }
  const rowsRead = perDay((each) => each.rowsRead)
  const rowsWritten = perDay((each) => each.rowsWritten)
  const dollars = (rowsRead * dollarsPerMillion.rowsRead + rowsWritten * dollarsPerMillion.rowsWritten) / 1e6
  return { articles: figures[0]?.articles ?? 0, rowsRead, rowsWritten, dollars }
}
