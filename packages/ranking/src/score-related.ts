import { weights } from './weights.ts'

/** What speaks for two articles going together. `lexical` is the BM25 of one's words in the other, higher is closer. */
export type RelatedEvidence = {
  lexical: number
  sameSection: boolean
  daysApart: number
  /** One of them stood in a captured list of the other. */
  captured: boolean
}

/** How much two articles go together; 0 when they only share everyday words. */
export function scoreRelated({ lexical, sameSection, daysApart, captured }: RelatedEvidence): number {
  const nearness = 0.5 ** (Math.abs(daysApart) / weights.relatedHalfLifeDays)
  const words = lexical * nearness * (sameSection ? weights.sameSection : 1)
  const score = words + (captured ? weights.capturedEvidence : 0)
  return score < weights.relatedThreshold ? 0 : score
}
