import { relatedWeights as weights } from './related-weights.ts'

export type Scores = ReadonlyMap<number, number>

/**
 * The second hop: articles that are close to an article's ten closest ones are close to it too. A story's articles use
 * different words, and find each other through those that share both kinds. This is one step of diffusion on the graph
 * of nearest neighbours (Zhou et al., Ranking on data manifolds, 2003).
 *
 * `direct` has the article's own scores, `closeTo` gives those of another (none if it is unknown). Each of the closest
 * counts as fully close to itself. Returns the score that they give to each other article, 0 to about 1, but none to
 * `id` itself.
 */
export function spreadRelated(id: number, direct: Scores, closeTo: (id: number) => Scores): Map<number, number> {
  const closest = closestOf(id, direct).map((other) => ({
    other,
    weight: (direct.get(other) ?? 0) ** weights.spreadPower,
  }))
  const total = closest.reduce((sum, { weight }) => sum + weight, 0)
  const spread = new Map<number, number>()
  if (total === 0) return spread
  const add = (other: number, score: number) => {
    if (other !== id) spread.set(other, (spread.get(other) ?? 0) + score / total)
  }
  for (const { other, weight } of closest) {
    add(other, weight)
    for (const [next, score] of closeTo(other)) if (next !== other) add(next, weight * score)
  }
  return spread
}

/** The ids of an article's ten closest by its own scores, the closest first. */
export function closestOf(id: number, direct: Scores): number[] {
  return [...direct]
    .filter(([other, score]) => other !== id && score > 0)
    .toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, weights.spreadFrom)
    .map(([other]) => other)
}

/** The score that a pair is stored and sorted by: its own and that of the article's closest, in equal parts. */
export function blendScores(direct: number, spread: number): number {
  return (direct + spread) / 2
}
