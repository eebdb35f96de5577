import type { SoughtWord } from './sought-words.ts'
import { wordsOf } from './words-of.ts'

/**
 * FTS5's BM25 gives words that more than half of all articles hold no weight at all, which in a paper of a few
 * articles is what a story's articles share. From so many on it is a fair judge.
 */
const fewArticles = 100

/** What a search found: `bm25` of the words of `articleId` in the other. */
type FoundText = { articleId: number; otherId: number; bm25: number; headline: string; lede: string }

/** What the words of some articles are, and how many articles there are, with each of them and in all. */
export type WordCounts = {
  words: ReadonlyMap<number, readonly SoughtWord[]>
  articlesWith: ReadonlyMap<string, number>
  published: number
}

/**
 * Tells how much of an article's words stand in another, 0 to 1: the BM25 of the search as a share of what the article
 * itself scores in it, so that scores of different articles can be compared; in a paper of a few articles the share
 * of its words, by weight and rarity, in the other's headline and lede.
 */
export function createMatch(found: readonly FoundText[], counts: WordCounts): (row: FoundText) => number {
  if (counts.published < fewArticles) return (row) => coveredShare(row, counts)
  const whole = new Map<number, number>()
  // The search may have left an article out of its own best; then the best that it found stands for it.
  for (const { articleId, bm25 } of found) whole.set(articleId, Math.max(bm25, whole.get(articleId) ?? 0))
  for (const { articleId, otherId, bm25 } of found) if (articleId === otherId) whole.set(articleId, bm25)
  return ({ articleId, bm25 }) => {
    const best = whole.get(articleId) ?? 0
    return best > 0 ? Math.min(bm25 / best, 1) : 0
  }
}

function coveredShare(
  { articleId, headline, lede }: FoundText,
  { words, articlesWith, published }: WordCounts,
): number {
  const held = new Set(wordsOf(`${headline}\n${lede}`))
  let covered = 0
  let whole = 0
  for (const { word, weight } of words.get(articleId) ?? []) {
    const worth = weight * Math.log((1 + published) / Math.max(articlesWith.get(word) ?? 1, 1))
    whole += worth
    if (held.has(word)) covered += worth
  }
  return whole > 0 ? covered / whole : 0
}
