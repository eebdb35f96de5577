import { seededRandom, shuffled } from '../../random/seeded-random.ts'
import type { Formula } from './formulas.ts'
import { measureList, type ListMetrics } from './list-metrics.ts'
import type { Impression } from './read-impressions.ts'
import { learn, unseenArticle, type SeenArticle } from './seen-article.ts'

const seed = 4

/**
 * Replays a click log in order: at each impression every formula ranks what was on offer by what was known before its
 * moment, and is measured by what was clicked. Returns, for each impression that says something about order, its
 * index and the metrics of each formula in the given order.
 */
export function replay(
  impressions: readonly Impression[],
  formulas: readonly Formula[],
): { index: number; metrics: ListMetrics[] }[] {
  const seen = new Map<string, SeenArticle>()
  const random = seededRandom(seed)
  let learnt = 0
  return impressions.flatMap((impression, index) => {
    // What happened in the same second is not known yet.
    for (; (impressions[learnt]?.time ?? impression.time) < impression.time; learnt += 1) {
      const earlier = impressions[learnt]
      if (earlier !== undefined) learn(seen, earlier)
    }
    // One shuffle for all formulas, so that equal scores are broken alike.
    const items = shuffled(impression.offered, random).map((id) => ({
      article: seen.get(id) ?? unseenArticle(impression.time),
      isClicked: impression.clicked.has(id),
    }))
    const metrics = formulas.flatMap(
      ({ score }) =>
        measureList(items.map(({ article, isClicked }) => ({ score: score(article, impression.time), isClicked }))) ??
        [],
    )
    return metrics.length === 0 ? [] : [{ index, metrics }]
  })
}
