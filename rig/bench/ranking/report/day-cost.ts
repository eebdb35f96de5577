import { secondsPerFlush } from '../steps/plan-steps.ts'
import type { Figures } from './step-figures.ts'

const refreshesPerDay = 288
const secondsPerDay = 86_400
// https://developers.cloudflare.com/d1/platform/pricing/ and https://developers.cloudflare.com/durable-objects/platform/pricing/
const dollarsPerMillion = { rowsRead: 0.001, rowsWritten: 1, counterRequests: 0.15 } as const
// The counter is busy all day at most, and billed as if it had 128 MB. 12.50 dollars a million GB seconds.
const mostCounterDollars = (0.128 * secondsPerDay * 12.5) / 1e6

/**
 * What D1 and the counter of views would bill for a day: rows of both, requests of the counter, and US dollars at list price
 * (the plan includes some).
 */
export type DayCost = {
  articles: number
  rowsRead: number
  rowsWritten: number
  counterRequests: number
  dollars: number
}

/** A day of counting views every eight seconds and of refreshing every five minutes, by the figures of one archive's steps. */
export function dayCost(figures: readonly Figures[]): DayCost {
  const perDay = (pick: (figures: Figures) => number) => {
    const flush = figures.find(({ kind }) => kind === 'fold')
    const refresh = figures.filter(({ kind }) => kind === 'refresh')[1]
    const counted = flush === undefined ? 0 : pick(flush) * (secondsPerDay / secondsPerFlush)
    return counted + (refresh === undefined ? 0 : pick(refresh) * refreshesPerDay)
  }
  const rowsRead = perDay((each) => each.rowsRead + each.counterRowsRead)
  const rowsWritten = perDay((each) => each.rowsWritten + each.counterRowsWritten)
  const counterRequests = perDay((each) => each.counterRequests)
  const cost = (thing: keyof typeof dollarsPerMillion, count: number) => (count * dollarsPerMillion[thing]) / 1e6
  const dollars =
    cost('rowsRead', rowsRead) +
    cost('rowsWritten', rowsWritten) +
    cost('counterRequests', counterRequests) +
    mostCounterDollars
  return { articles: figures[0]?.articles ?? 0, rowsRead, rowsWritten, counterRequests, dollars }
}
