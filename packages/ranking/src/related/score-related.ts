import { relatedWeights as weights } from './related-weights.ts'

export type RelatedEvidence = {
  /** The BM25 of one's words in the other as a share of their score in the one itself: 0 to 1. */
  match: number
  /** The likeness of the headlines, 0 to 1 (`headlineLikeness`). */
  likeness: number
  sameSection: boolean
  /** The hours between their publication, positive or negative. */
  hoursApart: number
  /** Whether a captured list of one names the other. */
  captured: boolean
}

/**
 * The strength of the relation of two articles by their own evidence. Words count fully while a story is fresh and half
 * when it is long past, so that an article near in time (the same story) comes before one with as many shared words
 * from another time (the same subject). Two articles that share only their section score little.
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
 * Whether two articles are related at all: by more than everyday words, by a captured list, or by the evidence of their
 * closest (`spread`, see spread-related.ts). Articles in two known languages never are; if one language is unknown, it
 * takes a captured list or an unmistakable match of words.
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
