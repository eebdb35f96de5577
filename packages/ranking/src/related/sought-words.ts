import { everydayWords } from './everyday-words.ts'
import { wordsOf } from './words-of.ts'

const maxCandidates = 40
const maxSought = 24
const maxMatches = 3000
const weightOf = { headline: 4, lede: 2, text: 1 } as const

/** From this many articles on, a word distinguishes none of them, and its count need not be exact. */
export const commonWordArticles = 1000

/** A word to find an article's relatives by, and its weight. */
export type SoughtWord = { word: string; weight: number }

/** The texts of an article that words are taken from; `text` is the beginning of its body, including the lede. */
type Worded = { headline: string; lede: string; text: string; language: string | null }

/**
 * The characteristic words of an article, at most 40, the heaviest first: those of its headline, then of its lede, then
 * those that its body repeats, weighted by 1 + log₂ of their frequency. Everyday words of its language are left out.
 */
export function characteristicWords({ headline, lede, text, language }: Worded): SoughtWord[] {
  const everyday = everydayWords(language)
  const weights = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const give = (words: Iterable<string>, weight: number) => {
    for (const word of words) {
      const given = weights.get(word) ?? 0
      if (!everyday.has(word) && weight > given) weights.set(word, weight)
    }
  }
  give(wordsOf(headline), weightOf.headline)
  give(wordsOf(lede), weightOf.lede)
  give(
    [...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])),
    weightOf.text,
  )
  return [...weights]
    .map(([word, weight]) => ({ word, weight: weight * (1 + Math.log2(Math.max(counts.get(word) ?? 1, 1))) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, maxCandidates)
}

/**
 * The words to search for, at most 24: the heaviest and rarest that together occur in at most 3,000 articles, so that a
 * search scores no more than that, however large the paper. `articlesWith` is the number of articles with a word; a word
 * that reaches `commonWordArticles` is left out.
 */
export function chooseWords(words: readonly SoughtWord[], articlesWith: ReadonlyMap<string, number>): string[] {
  const rarest = words
    .map(({ word, weight }) => ({ word, weight, articles: articlesWith.get(word) ?? 0 }))
    .filter(({ articles }) => articles > 0 && articles < commonWordArticles)
    .map((each) => ({ ...each, worth: each.weight * Math.log(1 + commonWordArticles / each.articles) }))
    .toSorted((a, b) => b.worth - a.worth)
  const chosen: string[] = []
  let matches = 0
  for (const { word, articles } of rarest) {
    if (chosen.length === maxSought) break
    if (matches + articles > maxMatches) continue
    matches += articles
    chosen.push(word)
  }
  return chosen
}
