import { relatedWeights as weights } from './related-weights.ts'

/** What is close to an article: scores by the others' ids. */
export type Scores = ReadonlyMap<number, number>

/**
 * The second hop: what an article's ten closest are close to is close to it too, the more so the closer they are.
 * A story's articles name it in different words; over those that share both kinds they find each other. This is one
 * step of diffusion on the graph of nearest neighbours (Zhou et al., Ranking on data manifolds, 2003).
 *
 * `direct` are the article's own scores, `closeTo` gives those of another (none where nothing is known of it). Each
 * of the closest is as close to itself as can be. Returns the score that they give to each other article, 0 to
 * about 1, never to `id` itself.
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

/** The ids of the ten articles that are closest to an article, by its own scores, the closest first. */
export function closestOf(id: number, direct: Scores): number[] {
  return [...direct]
    .filter(([other, score]) => other !== id && score > 0)
    .toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, weights.spreadFrom)
    .map(([other]) => other)
}

/** The score that a pair is stored and sorted by: its own, and what the article's closest say, in equal parts. */
export function blendScores(direct: number, spread: number): number {
  return (direct + spread) / 2
}
