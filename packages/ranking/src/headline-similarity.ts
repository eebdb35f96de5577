import { headlineKey } from '@broadsheet/model'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a headline, case and accents folded, in any script. */
export function headlineWords(headline: string): Set<string> {
  const segments = [...words.segment(headlineKey(headline))]
  return new Set(segments.flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])))
}

/** How alike two sets of words are, from 0 to 1: Jaccard, the share of all their words that they have in common. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common === 0 ? 0 : common / (one.size + other.size - common)
}
