import type { Counts } from './activity.ts'
import { weights } from './weights.ts'

/** The average share of readers who vote for an article. */
export function averageVoteShare(articles: readonly Counts[]): number {
  const votes = articles.reduce((sum, counts) => sum + counts.votes, 0)
  const readers = articles.reduce((sum, counts) => sum + readersOf(counts), 0)
  return (votes + 1) / (readers + 1 / weights.assumedVoteShare)
}

/**
 * The share of an article's readers who vote for it, as if some more readers had voted like the paper's average: two
 * votes of two readers prove less than 180 of 200. The mean of the Beta posterior
 * (https://www.evanmiller.org/bayesian-average-ratings.html).
 */
export function voteShare(counts: Counts, average: number): number {
  const prior = weights.priorVoters
  return (counts.votes + prior * average) / (readersOf(counts) + prior)
}

// A captured page has votes without views, and whoever voted has read.
function readersOf({ views, votes }: Counts): number {
  return Math.max(views, votes)
}
