import { relatedWeights as weights } from './related-weights.ts'

/** What speaks for two articles going together. */
export type RelatedEvidence = {
  /** BM25 of the one's words in the other, as a share of what they score in the article itself: 0 to 1. */
  match: number
  /** How alike the headlines are, 0 to 1 (`headlineLikeness`). */
  likeness: number
  sameSection: boolean
  /** Hours between their publication, either way. */
  hoursApart: number
  /** One of them stood in a captured list of the other. */
  captured: boolean
}

/**
 * How much two articles go together, by what they say themselves. Words count whole while a story is fresh and half
 * when it is long past, so that what is published near in time (the same story) stands before what shares as many
 * words from another time (the same subject). Two articles with nothing in common but their section score little.
 */
export function scoreRelated({ match, likeness, sameSection, hoursApart, captured }: RelatedEvidence): number {
  const fresh = 0.5 ** (Math.abs(hoursApart) / weights.storyHalfLifeHours)
  const nearness = weights.subjectShare + (1 - weights.subjectShare) * fresh
  return (
    lexicalOf({ match, likeness }) * nearness +
    (sameSection ? weights.sameSection : 0) +
    (captured ? weights.captured : 0)
  )
}

/**
 * Whether two articles go together at all: by words (more than everyday ones), by a captured list or by what their
 * closest say (`spread`, see spread-related.ts). Two articles whose languages are known and differ never do; where
 * one is unknown it takes a captured list or words that leave no doubt.
 */
export function isRelated(
  evidence: Pick<RelatedEvidence, 'match' | 'likeness' | 'captured'> & { spread: number },
  languages: readonly [string | null, string | null],
): boolean {
  const [one, other] = languages
  if (one !== null && other !== null && one !== other) return false
  if (evidence.captured) return true
  const lexical = evidence.match < weights.matchThreshold ? 0 : lexicalOf(evidence)
  if ((one === null) !== (other === null)) return lexical >= weights.sureMatch
  return lexical >= weights.lexicalThreshold || evidence.spread >= weights.spreadThreshold
}

function lexicalOf({ match, likeness }: Pick<RelatedEvidence, 'match' | 'likeness'>): number {
  return (Math.min(match, 1) + likeness) / 2
}
