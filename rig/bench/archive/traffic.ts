import { seededRandom } from '../../random/seeded-random.ts'
import { secondsBetweenArticles } from './make-article.ts'
import { poisson, zipfRank, type Random } from './random-draws.ts'

// News ages fast: most views go to articles of the last days by a popularity that follows Zipf's law, the rest to the
// whole archive, by Zipf's law as well.
const halfLifeSeconds = 12 * 3600
const freshSeconds = 14 * 86_400
const archiveShare = 0.05
const articlesPerDay = 86_400 / secondsBetweenArticles

/** What readers read: the archive's size, its newest article's time (UTC epoch seconds), and the views of a day. */
export type Traffic = { articles: number; newestAt: number; viewsPerDay: number }

/** When an article was published, in UTC epoch seconds; ids follow each other at the paper's pace. */
export function publishedAt({ articles, newestAt }: Traffic, id: number): number {
  return newestAt - (articles - id) * secondsBetweenArticles
}

/** The views of one hour, by article id. `hour` is its first second. */
export function viewsOfHour(traffic: Traffic, hour: number): Map<number, number> {
  const random = seededRandom(hour / 3600)
  const { ids, weights, total } = freshArticles(traffic, hour + 3600)
  const inHour = traffic.viewsPerDay / 24
  const views = new Map<number, number>()
  for (const [index, id] of ids.entries()) {
    const count = poisson(random, (inHour * (1 - archiveShare) * (weights[index] ?? 0)) / total)
    if (count > 0) views.set(id, count)
  }
  for (let drawn = poisson(random, inHour * archiveShare); drawn > 0; drawn -= 1) {
    const id = archiveArticle(traffic, random)
    if (publishedAt(traffic, id) < hour) views.set(id, (views.get(id) ?? 0) + 1)
  }
  return views
}

/** Draws the articles that readers come to at a time, one a call. */
export function articleDraw(traffic: Traffic, at: number, random: Random): () => number {
  const { ids, weights, total } = freshArticles(traffic, at)
  let sum = 0
  const sums = weights.map((weight) => (sum += weight))
  return () => {
    if (random() < archiveShare) return archiveArticle(traffic, random)
    const sought = random() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < sought) low = middle + 1
      else high = middle
    }
    return ids[low] ?? 1
  }
}

function freshArticles(traffic: Traffic, at: number): { ids: number[]; weights: number[]; total: number } {
  const last = Math.min(
    traffic.articles,
    traffic.articles + Math.floor((at - traffic.newestAt) / secondsBetweenArticles),
  )
  const first = Math.max(1, last - freshSeconds / secondsBetweenArticles)
  const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const weights = ids.map((id) => popularity(id) * 2 ** ((publishedAt(traffic, id) - at) / halfLifeSeconds))
  return { ids, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

// The rank of an article among those of its day, as a number that follows from its id.
function popularity(id: number): number {
  return 1 / (1 + Math.floor(seededRandom(id + 3_000_000)() * articlesPerDay))
}

function archiveArticle({ articles }: Traffic, random: Random): number {
  // Popular articles stand anywhere in the archive: a prime step spreads the ranks over it.
  return 1 + ((zipfRank(random, articles) * 7_368_787) % articles)
}
