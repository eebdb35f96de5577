/**
 * The weights of the rankings; those of Related are in related/related-weights.ts. docs/ranking.md explains the choice.
 */
export const weights = {
  view: 1,
  /** A vote takes more effort than a view. The triggers of infra/migrations use the same weight. */
  vote: 3,
  /** The votes of so many networks count nothing: one person may have them (a home, a telephone, an office). */
  fewNetworks: 3,
  /** More votes than this share of an article's readers count nothing: two and a half times the share assumed below. */
  plausibleVoteShare: 0.05,

  // Trending. Chosen on the first 60 % of a click log. On the rest, nDCG@10 and AUC stay within their intervals for
  // half-lives from (1, 6, 36) to (3, 12, 48) and priors from 2 to 4 (`npm run eval`).
  trendingHalfLivesHours: [2, 8, 24],
  /** The views that every article starts with, both expected and had. */
  priorViews: 2.5,

  // Recommendation. An editor's judgement, not a measurement: no log has readers' votes and offers outside the front
  // page.
  appeal: 0.5,
  rising: 0.5,
  riseHours: { short: 2, long: 24, priorPerHour: 0.5 },
  liked: 0.5,
  /** The additional readers, voting like the paper's average, with whom an article's votes are judged. */
  priorVoters: 50,
  /** The share of readers who vote, until the paper has data. */
  assumedVoteShare: 0.02,
  fresh: 1,
  freshHalfLifeHours: 36,
  /** The part of relevance in maximal marginal relevance; diversity has the rest. */
  relevanceShare: 0.7,
  sameSectionLikeness: 0.3,
  /** An article is too new to judge while it is younger than this and has fewer views than this. */
  youngHours: 48,
  tooNewViews: 10,
} as const
