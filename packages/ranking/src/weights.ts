/**
 * Every number that the rankings rest on, in one place; those of Related stand in related/related-weights.ts.
 * docs/ranking.md tells how they were chosen.
 */
export const weights = {
  view: 1,
  /** A vote asks more of a reader than a view. The heat of the archive (infra/migrations) weighs it alike. */
  vote: 3,

  // Trending. Chosen on the first 60 % of a click log; on the rest nDCG@10 and AUC stay the same within their
  // intervals for half-lives from (1, 6, 36) to (3, 12, 48) and for priors from 2 to 4 (`npm run eval`).
  trendingHalfLivesHours: [2, 8, 24],
  /** An article starts as if readers had been offered, and had read, this many readings of it. */
  priorReadings: 2.5,

  // Recommendation. No log tells readers' votes and offers apart from the front page's, so these are an editor's
  // judgement, not a measurement.
  appeal: 0.5,
  rising: 0.5,
  riseHours: { short: 2, long: 24, priorPerHour: 0.5 },
  liked: 0.5,
  /** An article's votes are judged as if this many more readers had voted like the paper's average. */
  priorVoters: 50,
  /** What part of readers vote, until the paper knows better. */
  assumedVoteShare: 0.02,
  fresh: 1,
  freshHalfLifeHours: 36,
  /** Of maximal marginal relevance: the rest goes to being unlike what is chosen already. */
  relevanceShare: 0.7,
  sameSectionLikeness: 0.3,
  /** Too new to judge: younger than this, and seen by fewer readers than this. */
  youngHours: 48,
  tooNewReadings: 10,
} as const

/** What views and votes weigh together, in views. */
export function weighCounts({ views, votes }: { views: number; votes: number }): number {
  return views * weights.view + votes * weights.vote
}
