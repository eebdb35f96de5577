/**
 * The numbers that Related rests on, chosen on the stories of the sample whose name hashes even (docs/related.md).
 * Those of time are not measured but set: the sample's times are of collection, a whole story's within seconds.
 */
export const relatedWeights = {
  /** What the same section adds to a score, where two articles with all words in common have 1. */
  sameSection: 0.1,
  /** What a captured list that names one of the two adds: as much as a good match of words. */
  captured: 0.5,
  /** A story goes on for days: what the nearness of two articles in time is worth halves every three. */
  storyHalfLifeHours: 72,
  /** What is left of a match of words however long ago the other was published: the same subject, not the story. */
  subjectShare: 0.5,
  /** So many of an article's closest speak for what is close to them. */
  spreadFrom: 10,
  /** The closest count with this power of their score. */
  spreadPower: 3,
  /** Below this two articles only share everyday words. One in two pairs at it is of the same story. */
  lexicalThreshold: 0.12,
  /** Words that nearly every article of the archive holds match less than this: they make no two articles related. */
  matchThreshold: 0.05,
  /** Below this an article's closest don't speak for another that shares no word with it. */
  spreadThreshold: 0.2,
  /** From here on words are enough though the language of one is not known: nine in ten pairs are of one story. */
  sureMatch: 0.25,
} as const
