/**
 * Every number that the rankings rest on, in one place. A vote asks more of a reader than a view does; halving a
 * score every six hours lets a busy hour of today pass a busy day of yesterday.
 */
export const weights = {
  view: 1,
  vote: 3,
  trendingHalfLifeHours: 6,
  recommendedHalfLifeHours: 72,
  /** Words in common count by BM25; evidence from a captured page's own lists is worth a good match of words. */
  capturedEvidence: 12,
  sameSection: 1.15,
  /** Two articles a month apart are related half as much as two of one day. */
  relatedHalfLifeDays: 30,
  /** Below this two articles only share everyday words. */
  relatedThreshold: 2,
} as const
