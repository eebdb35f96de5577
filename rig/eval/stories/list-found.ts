/** How well a ranking finds a story's other headlines. */
export type Found = { averagePrecision: number; precisionAt5: number; reciprocalRank: number }

/**
 * Measures one ranking: all documents but `query` in order of their scores, equals in the order of `priority` (random
 * numbers below 1), so that the file's own order helps no formula. `relevant` are the places of the query's story.
 */
export function listFound(
  scores: Float64Array,
  query: number,
  relevant: readonly number[],
  priority: Float64Array,
): Found {
  const keyOf = (place: number) => (scores[place] ?? 0) + (priority[place] ?? 0) * 1e-9
  const sorted = scores.map((_score, place) => (place === query ? Number.NEGATIVE_INFINITY : keyOf(place))).toSorted()
  const ranks = relevant.map((place) => sorted.length - placeIn(sorted, keyOf(place))).toSorted((a, b) => a - b)
  const precisions = ranks.map((rank, found) => (found + 1) / rank)
  return {
    averagePrecision: precisions.reduce((total, precision) => total + precision, 0) / relevant.length,
    precisionAt5: ranks.filter((rank) => rank <= 5).length / 5,
    reciprocalRank: 1 / (ranks[0] ?? Number.POSITIVE_INFINITY),
  }
}

function placeIn(sorted: Float64Array, key: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
