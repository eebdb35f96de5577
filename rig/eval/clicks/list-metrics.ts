const cutOff = 10

/** How well a list's order foretold its clicks, each from 0 to 1. */
export type ListMetrics = { ndcg: number; mrr: number; auc: number }

/**
 * Measures one list: `items` in any order with their scores and whether they were clicked; equal scores stand as
 * `items` has them, so shuffle first. nDCG@10 with binary gains (Järvelin & Kekäläinen 2002), the reciprocal rank of
 * the first clicked, and the probability that a clicked item outscores one that was not (ties count half). Null when
 * nothing, or everything, was clicked: such a list says nothing about order.
 */
export function measureList(items: readonly { score: number; isClicked: boolean }[]): ListMetrics | null {
  const clicks = items.filter(({ isClicked }) => isClicked).length
  if (clicks === 0 || clicks === items.length) return null
  const ranked = items.toSorted((a, b) => b.score - a.score)
  const gains = ranked.slice(0, cutOff).map(({ isClicked }, place) => (isClicked ? discount(place) : 0))
  const ideal = Array.from({ length: Math.min(clicks, cutOff) }, (_, place) => discount(place))
  return {
    ndcg: sum(gains) / sum(ideal),
    mrr: 1 / (1 + ranked.findIndex(({ isClicked }) => isClicked)),
    auc: areaUnderCurve(ranked, clicks),
  }
}

function discount(place: number): number {
  return 1 / Math.log2(place + 2)
}

/** Mann and Whitney's U over the number of pairs, by the mid-ranks of equal scores. */
function areaUnderCurve(ranked: readonly { score: number; isClicked: boolean }[], clicks: number): number {
  let wins = 0
  let othersBelow = ranked.length - clicks
  for (let from = 0; from < ranked.length;) {
    let to = from
    while (to < ranked.length && ranked[to]?.score === ranked[from]?.score) to += 1
    const clicked = ranked.slice(from, to).filter(({ isClicked }) => isClicked).length
    const others = to - from - clicked
    othersBelow -= others
    wins += clicked * (othersBelow + others / 2)
    from = to
  }
  return wins / (clicks * (ranked.length - clicks))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
