import type { ViewGain } from '../counter/view-gain.ts'

/** A ranking's lists on offer: ids of articles in their order, by the ranking's time and the list's name. */
export type Offers = ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>

/** What an article gained in an hour (its first second, in UTC epoch seconds). */
export type ArticleGain = { article: number; hour: number; views: number; clicks: number; expected: number }

/** What a click's place and list are worth is known by: the article of a slug, the lists on offer, the odds of places. */
export type SpreadDeps = { articles: ReadonlyMap<string, number>; offers: Offers; chances: readonly number[] }

/**
 * Views, clicks and expected clicks, by article and hour; views of unknown articles are dropped. A view that came out of a
 * list on offer is a click. The other articles that the list showed are credited with the odds of their places: if clicks
 * were random, these would add up to the clicks that an article gets. The clicked article gets none.
 */
export function spreadClicks(gains: readonly ViewGain[], { articles, offers, chances }: SpreadDeps): ArticleGain[] {
  const sums = new Map<string, ArticleGain>()
  const add = (article: number, hour: number, gained: Partial<ArticleGain>): void => {
    const key = `${article} ${hour}`
    const sum = sums.get(key) ?? { article, hour, views: 0, clicks: 0, expected: 0 }
    sum.views += gained.views ?? 0
    sum.clicks += gained.clicks ?? 0
    sum.expected += gained.expected ?? 0
    sums.set(key, sum)
  }
  for (const { slug, hour, views, list, snapshot, position, of } of gains) {
    const article = articles.get(slug)
    if (article === undefined) continue
    const ids = snapshot === null || list === null ? undefined : offers.get(snapshot)?.get(list)
    const isClick = ids?.includes(article) === true
    add(article, hour, { views, clicks: isClick ? views : 0 })
    if (ids === undefined || !isClick) continue
    for (const [other, odds] of oddsOf(shownAround(article, ids, { position, of }), article, chances))
      add(other, hour, { expected: views * odds })
  }
  return [...sums.values()]
}

/**
 * The articles that a page showed of a list, in their places. A page leaves out articles that it shows elsewhere. It is not
 * known which; only the place of the click is known. So the clicked article is put there, and the others keep their order
 * around it.
 */
function shownAround(
  clicked: number,
  ids: readonly number[],
  { position, of }: { position: number; of: number },
): number[] {
  return ids
    .filter((id) => id !== clicked)
    .toSpliced(position - 1, 0, clicked)
    .slice(0, of)
}

/** The odds of each shown article that was not clicked. */
function oddsOf(shown: readonly number[], clicked: number, chances: readonly number[]): [id: number, odds: number][] {
  const placed = shown.slice(0, chances.length)
  const all = placed.reduce((sum, _, place) => sum + (chances[place] ?? 0), 0)
  return placed.flatMap((id, place): [number, number][] => {
    const share = (chances[place] ?? 0) / all
    return id === clicked ? [] : [[id, share / (1 - share)]]
  })
}
