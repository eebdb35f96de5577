import { type VotedCounts, countVotes, readersOf } from './count-votes.ts'
import { weights } from './weights.ts'

/** The average share of readers who vote for an article, by the votes that count (`countVotes`). */
export function averageVoteShare(articles: readonly VotedCounts[]): number {
  const votes = articles.reduce((sum, counts) => sum + countVotes(counts), 0)
  const readers = articles.reduce((sum, counts) => sum + readersOf(counts), 0)
  return (votes + 1) / (readers + 1 / weights.assumedVoteShare)
}

/**
 * The share of an article's readers who vote for it, as if some more readers had voted like the paper's average: two
 * votes of two readers prove less than 180 of 200. The mean of the Beta posterior
 * (https://www.evanmiller.org/bayesian-average-ratings.html).
 */
export function voteShare(counts: VotedCounts, average: number): number {
  const prior = weights.priorVoters
  return (countVotes(counts) + prior * average) / (readersOf(counts) + prior)
}
