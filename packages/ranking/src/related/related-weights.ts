/**
 * The weights of Related, chosen on the stories of the sample whose name hashes even (docs/related.md). Those of time
 * are set, not measured: the sample has times of collection, seconds apart for a whole story.
 */
export const relatedWeights = {
  /** Added for the same section. Two articles with all words in common score 1. */
  sameSection: 0.1,
  /** Added if a captured list of one names the other: as much as a good match of words. */
  captured: 0.5,
  /** A story lasts for days: the worth of nearness in time halves every three. */
  storyHalfLifeHours: 72,
  /** The share of a match that remains however old the other article is: the same subject, another story. */
  subjectShare: 0.5,
  /** The number of closest articles that count as evidence. */
  spreadFrom: 10,
  /** The power of their scores with which they count. */
  spreadPower: 3,
  /** Below this, two articles share only everyday words. At it, one in two pairs is of the same story. */
  lexicalThreshold: 0.12,
  /** Below this, only words match that nearly every article has. */
  matchThreshold: 0.05,
  /** The least evidence of the closest for an article that shares no word. */
  spreadThreshold: 0.2,
  /** From this match on, words suffice though one language is unknown: nine in ten pairs are of the same story. */
  sureMatch: 0.25,
} as const
