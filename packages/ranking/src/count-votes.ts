import { decayedSum, type ActivityHour, type Counts } from './activity.ts'
import { weights } from './weights.ts'

/** The counts that weigh in a ranking. */
export type VotedCounts = Omit<Counts, 'votes'>

/**
 * The votes of an article that count in a ranking: those that came with it, and one for each network, without the first
 * few, and no more than its readers plausibly give. So a burst from few networks counts nothing, and one from many
 * counts little for an article that few have read. Another network or view never makes them fewer.
 */
export function countVotes(counts: VotedCounts): number {
  const plausible = weights.plausibleVoteShare * readersOf(counts)
  return counts.captured + Math.min(agreeing(counts), plausible)
}

/** The known readers of an article: a captured page has votes without views, and whoever voted has read. */
export function readersOf(counts: VotedCounts): number {
  return Math.max(counts.views, counts.captured + agreeing(counts))
}

/** The views of an article and the votes that count, as views. */
export function weighCounts(counts: VotedCounts): number {
  return counts.views * weights.view + countVotes(counts) * weights.vote
}

/**
 * The same over hours, each halved for every `halfLifeHours` that have passed since. The networks of all hours decide
 * which part of their votes counts. Captured votes are no more than plausible either, for nobody knows when they were
 * cast; the views that every article starts with are readers, too.
 */
export function weighDecayed(hours: readonly ActivityHour[], now: number, halfLifeHours: number): number {
  const networks = hours.reduce((sum, hour) => sum + hour.networks, 0)
  const share = agreeing({ networks }) / Math.max(1, networks)
  const views = decayedSum(hours, now, halfLifeHours, (hour) => hour.views)
  const votes = decayedSum(hours, now, halfLifeHours, (hour) => hour.captured + share * hour.networks)
  const plausible = weights.plausibleVoteShare * (views + weights.priorViews)
  return views * weights.view + Math.min(votes, plausible) * weights.vote
}

function agreeing({ networks }: Pick<Counts, 'networks'>): number {
  return Math.max(0, networks - weights.fewNetworks)
}
