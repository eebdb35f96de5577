import { seededRandom, shuffled } from '../../random/seeded-random.ts'
import { estimateMean, type Estimate } from '../bootstrap.ts'
import { bm25Formula, tfIdfFormula, type StoryFormula } from './baselines.ts'
import { listFound } from './list-found.ts'
import { readStories, type StoryHeadline } from './read-stories.ts'
import { relatedFormula } from './related-formula.ts'

const maxComparisons = 12_000_000
const seed = 20_261_124
const allNeighbours = 1000
/** As many as the ranker reads of what is stored for a neighbour. */
const storedNeighbours = 10

/** What one way to relate found, over all queries of a part. */
type StoryRow = { formula: string; map: Estimate; precisionAt5: Estimate; mrr: Estimate }

/** A part of the stories by itself: its headlines are compared with each other only. */
export type StoryPart = { part: string; stories: number; headlines: number; queries: number; rows: StoryRow[] }

const formulas: Record<string, (headlines: readonly StoryHeadline[]) => StoryFormula> = {
  Broadsheet: (headlines) => relatedFormula(headlines, { withTimes: true, neighbours: allNeighbours }),
  'Broadsheet, times withheld': (headlines) =>
    relatedFormula(headlines, { withTimes: false, neighbours: allNeighbours }),
  'Broadsheet, times withheld, ten neighbours': (headlines) =>
    relatedFormula(headlines, { withTimes: false, neighbours: storedNeighbours }),
  BM25: bm25Formula,
  'TF-IDF': tfIdfFormula,
}

/**
 * How well each way to relate finds a story's other headlines: every headline is a query against all others (of a
 * part with more than 4,000 only as many, drawn with a fixed seed, as keep it within minutes). Mean average precision,
 * precision at 5 and mean reciprocal rank with 95 % bootstrap intervals over the queries; on the stories that
 * parameters were chosen on (whose name hashes even), on those that they were not, and on all. Throws an error that
 * names file, line and cure.
 */
export async function evaluateStories(file: string): Promise<StoryPart[]> {
  const headlines = await readStories(file)
  const parts = {
    'stories that parameters were chosen on': headlines.filter(({ story }) => hashesEven(story)),
    'held-out stories': headlines.filter(({ story }) => !hashesEven(story)),
    'all stories': headlines,
  }
  return Object.entries(parts).flatMap(([part, some]) => (hasPairs(some) ? [evaluatePart(part, some)] : []))
}

function evaluatePart(part: string, headlines: readonly StoryHeadline[]): StoryPart {
  const random = seededRandom(seed)
  const priority = Float64Array.from(headlines, random)
  const places = Map.groupBy(headlines.keys(), (place) => headlines[place]?.story ?? '')
  const othersOf = (query: number) => (places.get(headlines[query]?.story ?? '') ?? []).filter((each) => each !== query)
  const answerable = [...headlines.keys()].filter((query) => othersOf(query).length > 0)
  const queries = shuffled(answerable, random).slice(0, Math.ceil(maxComparisons / headlines.length))
  const rows = Object.entries(formulas).map(([formula, create]): StoryRow => {
    const scoresFor = create(headlines)
    const found = queries.map((query) => listFound(scoresFor(query), query, othersOf(query), priority))
    return {
      formula,
      map: estimateMean(found.map(({ averagePrecision }) => averagePrecision)),
      precisionAt5: estimateMean(found.map(({ precisionAt5 }) => precisionAt5)),
      mrr: estimateMean(found.map(({ reciprocalRank }) => reciprocalRank)),
    }
  })
  return { part, stories: places.size, headlines: headlines.length, queries: queries.length, rows }
}

function hasPairs(headlines: readonly StoryHeadline[]): boolean {
  return headlines.length > new Set(headlines.map(({ story }) => story)).size
}

/** By FNV-1a, 32 bits, over UTF-8. */
function hashesEven(story: string): boolean {
  const hash = new TextEncoder().encode(story).reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), 0x811c9dc5)
  return hash % 2 === 0
}
