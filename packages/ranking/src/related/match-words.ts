import type { SoughtWord } from './sought-words.ts'
import { wordsOf } from './words-of.ts'

/**
 * FTS5's BM25 gives no weight to words that more than half of all articles have. In a small paper these are the very
 * words that a story's articles share, so BM25 is used only from this many articles on.
 */
const fewArticles = 100

/** A text that a search found: `bm25` is the score of the words of `articleId` in `otherId`. */
type FoundText = { articleId: number; otherId: number; bm25: number; headline: string; lede: string }

/** The words of some articles, the number of articles with each word, and the number of all. */
export type WordCounts = {
  words: ReadonlyMap<number, readonly SoughtWord[]>
  articlesWith: ReadonlyMap<string, number>
  published: number
}

/**
 * Creates the measure of how much of an article's words another has, from 0 to 1: the BM25 of the search as a share of
 * the article's own score in it, so that scores of different articles are comparable; in a small paper, the share of
 * its words, by weight and rarity, in the other's headline and lede.
 */
export function createMatch(found: readonly FoundText[], counts: WordCounts): (row: FoundText) => number {
  if (counts.published < fewArticles) return (row) => coveredShare(row, counts)
  const whole = new Map<number, number>()
  // If a search did not return the article itself, its best other result stands in for it.
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
