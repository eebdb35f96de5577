import {
  blendScores,
  characteristicWords,
  chooseWords,
  headlineGrams,
  isRelated,
  likeness,
  scoreRelated,
  spreadRelated,
  wordsOf,
} from '@broadsheet/ranking'
import type { StoryFormula } from './baselines.ts'
import type { StoryHeadline } from './read-stories.ts'
import { createWordIndex } from './word-index.ts'

const maxCachedScores = 15_000_000
const maxCachedLists = 4000
const fromSection = scoreRelated({ match: 0, likeness: 0, sameSection: true, hoursApart: 0, captured: false })

/** What is different about an evaluation: whether times are known, and how many neighbours the second hop sees. */
export type RelatedVariant = { withTimes: boolean; neighbours: number }

/**
 * The paper's own Related over headlines alone: the functions that the ranker calls, on an index in memory in place of
 * D1's. Every headline gets a score, also those that a page would not list.
 */
export function relatedFormula(headlines: readonly StoryHeadline[], variant: RelatedVariant): StoryFormula {
  const ownScoresOf = createOwnScores(headlines, variant)
  const directOf = cached((query) => ownScoresOf(query), maxCachedScores / headlines.length)
  const closeTo = cached((query) => best(directOf(query), query, variant.neighbours), maxCachedLists)
  return (query) => {
    const spread = spreadRelated(query, closeTo(query), closeTo)
    return directOf(query).scores.map((score, other) => blendScores(score, spread.get(other) ?? 0))
  }
}

/** Every headline's own score beside one, and the places of those that go with it by that. */
type OwnScores = { scores: Float64Array; related: number[] }

function createOwnScores(headlines: readonly StoryHeadline[], { withTimes }: RelatedVariant) {
  const words = createWordIndex(headlines.map(({ headline }) => wordsOf(headline)))
  const grams = headlines.map(({ headline }) => [...headlineGrams(headline)])
  const gramIndex = createWordIndex(grams)
  return (query: number): OwnScores => {
    const { headline, section, time } = headlines[query] ?? { headline: '', section: '', time: 0 }
    const sought = characteristicWords({ headline, lede: '', text: '', language: null })
    const articlesWith = new Map(sought.map(({ word }) => [word, words.documentsWith(word)]))
    const bm25 = words.bm25(chooseWords(sought, articlesWith))
    const whole = bm25[query] || 1
    const own = grams[query] ?? []
    const shared = gramIndex.sum(own, () => 1)
    const related: number[] = []
    const scores = new Float64Array(headlines.length)
    for (const [place, other] of headlines.entries()) {
      const sameSection = other.section === section
      if (bm25[place] === 0 && shared[place] === 0) {
        if (sameSection) scores[place] = fromSection
        continue
      }
      const evidence = {
        match: Math.min((bm25[place] ?? 0) / whole, 1),
        likeness: likeness(shared[place] ?? 0, own.length, grams[place]?.length ?? 0),
        captured: false,
        spread: 0,
      }
      if (isRelated(evidence, [null, null])) related.push(place)
      const hoursApart = withTimes ? (other.time - time) / 3600 : 0
      scores[place] = scoreRelated({ ...evidence, sameSection, hoursApart })
    }
    return { scores, related }
  }
}

function best({ scores, related }: OwnScores, query: number, limit: number): Map<number, number> {
  return new Map(
    related
      .filter((other) => other !== query)
      .map((other) => [other, scores[other] ?? 0] as const)
      .toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, limit),
  )
}

function cached<Value>(make: (query: number) => Value, size: number): (query: number) => Value {
  const made = new Map<number, Value>()
  return (query) => {
    const known = made.get(query)
    if (known !== undefined) return known
    const value = make(query)
    if (made.size < size) made.set(query, value)
    return value
  }
}
