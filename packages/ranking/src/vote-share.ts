import type { Counts } from './activity.ts'
import { weights } from './weights.ts'

/** Which part of its readers vote for an article, on average over the paper. */
export function averageVoteShare(articles: readonly Counts[]): number {
  const votes = articles.reduce((sum, counts) => sum + counts.votes, 0)
  const readers = articles.reduce((sum, counts) => sum + readersOf(counts), 0)
  return (votes + 1) / (readers + 1 / weights.assumedVoteShare)
}

/**
 * Which part of an article's readers vote for it, judged as if some more readers had voted like the paper's average:
 * two votes of two readers prove less than 180 of 200. The mean of the Beta posterior
 * (https://www.evanmiller.org/bayesian-average-ratings.html).
 */
export function voteShare(counts: Counts, average: number): number {
  const prior = weights.priorVoters
  return (counts.votes + prior * average) / (readersOf(counts) + prior)
}

// A captured page brings its votes without its views, and who voted has read.
function readersOf({ views, votes }: Counts): number {
  return Math.max(views, votes)
}
